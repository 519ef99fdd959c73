"""Who stands behind the outlets, as it is asked about."""

from __future__ import annotations

from datetime import date

from domain.workforce.events import (
    CountyStaffAssigned,
    CountyStaffEnded,
    CredentialRecorded,
    ExpertJoined,
    ExpertLeft,
    ExpertTeamDissolved,
    ExpertTeamFormed,
    GigLeaderEnlisted,
    GigLeaderLeft,
    HonourAwarded,
    StaffRecordProved,
    StaffRecordWithdrawn,
    TrainingRecorded,
)
from projections.workforce import queries as workforce
from tests.projections.world import AUDITOR, CLERK, World
from tests.support.controls import DAY, OPERATOR, OTHER_OPERATOR, VILLAGE, example

ALL = (CredentialRecorded, TrainingRecorded, StaffRecordProved, ExpertTeamFormed, ExpertJoined, CountyStaffAssigned)


def test_what_staff_can_show_with_what_proves_it(world: World) -> None:
    world.tell(example(CredentialRecorded), example(TrainingRecorded), example(StaffRecordProved))
    training, credential = workforce.records(CLERK, world.views, OPERATOR, "staff-1")
    assert (training.category, training.title, training.hours, training.result) == (
        "training",
        "求职能力实训师资班",
        24,
        "合格",
    )
    assert (credential.kind, credential.level, credential.first, credential.last) == (
        *("career-guide", "3"),
        *(date(2025, 5, 10), date(2028, 5, 9)),
    )
    assert (credential.proofs, training.proofs) == (1, 0)
    assert credential.holds_on(date(2028, 5, 9))
    assert not credential.holds_on(date(2028, 5, 10))
    assert [one.record for one in workforce.proofs(CLERK, world.views, OPERATOR, "staff-1")] == [credential.record]
    world.tell(example(StaffRecordWithdrawn))
    (withdrawn,) = [one for one in workforce.records(CLERK, world.views, OPERATOR) if not one.counts]
    assert (withdrawn.record, withdrawn.withdrawn_on, withdrawn.withdrawn_reason) == (
        credential.record,
        DAY,
        "重复登记",
    )
    assert not withdrawn.holds_on(DAY)


def test_expert_teams_and_county_staff_come_and_go(world: World) -> None:
    world.tell(example(ExpertTeamFormed), example(ExpertJoined), example(CountyStaffAssigned))
    (team,), (expert,) = workforce.teams(CLERK, world.views, OPERATOR), workforce.experts(CLERK, world.views, OPERATOR)
    assert (team.name, team.field, team.experts) == ("职业指导专家团队", "career", 1)
    assert (expert.name, expert.affiliation) == ("sealed:expert-1:name", "福建师范大学")
    world.tell(example(ExpertLeft), example(ExpertTeamDissolved), example(CountyStaffEnded))
    (team,), (member,) = (
        workforce.teams(CLERK, world.views, OPERATOR),
        workforce.county_staff(CLERK, world.views, OPERATOR),
    )
    assert (team.experts, team.dissolved_on, member.ended_on) == (0, DAY, DAY)


def test_gig_leaders_are_counted_by_village_while_they_are_there(world: World) -> None:
    second = example(GigLeaderEnlisted, leader="leader-2")
    world.tell(example(GigLeaderEnlisted), second, example(HonourAwarded))
    assert workforce.leaders_by_village(CLERK, world.views, OPERATOR) == {VILLAGE: 2}
    world.tell(example(GigLeaderLeft))
    assert workforce.leaders_by_village(CLERK, world.views, OPERATOR) == {VILLAGE: 1}
    assert [one.leader for one in workforce.leaders(CLERK, world.views, OPERATOR, villages=[VILLAGE])] == [
        "leader-2",
        "leader-1",
    ]
    assert [(one.leader, one.year) for one in workforce.honours(CLERK, world.views, OPERATOR)] == [("leader-1", 2026)]


def test_another_tenants_workforce_is_not_there(world: World) -> None:
    world.tell(*(example(kind) for kind in ALL), example(GigLeaderEnlisted))
    other = CLERK.__class__("user-9", CLERK.role, OTHER_OPERATOR, "350103", "outlet-2", "")
    for ask in (workforce.records, workforce.teams, workforce.experts, workforce.county_staff):
        assert ask(other, world.views, OPERATOR) == ()
        assert len(ask(AUDITOR, world.views, OPERATOR)) > 0
    assert workforce.leaders_by_village(other, world.views, OPERATOR) == {}
