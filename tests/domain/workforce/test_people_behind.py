"""Expert teams, county staff, gig leaders and their honours."""

from __future__ import annotations

from domain.shared.personal import Personal
from domain.workforce import county_staff, team
from domain.workforce.commands import (
    AddExpert,
    AssignCountyStaff,
    AwardHonour,
    DissolveExpertTeam,
    EndCountyStaff,
    EnlistGigLeader,
    FormExpertTeam,
    ReleaseExpert,
    ReleaseGigLeader,
)
from domain.workforce.events import (
    CountyStaffAssigned,
    CountyStaffEnded,
    ExpertJoined,
    ExpertLeft,
    ExpertTeamDissolved,
    ExpertTeamFormed,
    GigLeaderEnlisted,
    GigLeaderLeft,
    HonourAwarded,
)
from domain.workforce.leaders import FEWEST, MOST, decider
from tests.support.asked import ask
from tests.support.controls import example
from tests.support.given import given

FORMED, JOINED, GONE = example(ExpertTeamFormed), example(ExpertJoined), example(ExpertLeft)
ASSIGNED, ENDED = example(CountyStaffAssigned), example(CountyStaffEnded)
LEADER, RESIGNED, HONOURED = example(GigLeaderEnlisted), example(GigLeaderLeft), example(HonourAwarded)
NOBODY = Personal.of(" ")


def test_a_team_is_formed_joined_left_and_dissolved() -> None:
    given(team.decider).when(ask(FormExpertTeam)).then(FORMED)
    given(team.decider, FORMED).when(ask(AddExpert)).then(JOINED)
    given(team.decider, FORMED, JOINED).when(ask(ReleaseExpert)).then(GONE)
    given(team.decider, FORMED).when(ask(DissolveExpertTeam)).then(example(ExpertTeamDissolved))


def test_what_a_team_has_done_already_is_quiet() -> None:
    dissolved = example(ExpertTeamDissolved)
    given(team.decider, FORMED).when(ask(FormExpertTeam)).then_nothing()
    given(team.decider, FORMED, JOINED).when(ask(AddExpert)).then_nothing()
    given(team.decider, FORMED, JOINED, GONE).when(ask(ReleaseExpert)).then_nothing()
    given(team.decider, FORMED, dissolved).when(ask(DissolveExpertTeam)).then_nothing()


def test_what_is_wrong_with_a_team_is_refused() -> None:
    given(team.decider).when(ask(FormExpertTeam, name="")).then_refused("workforce.team-name", field="name")
    given(team.decider).when(ask(FormExpertTeam, field="magic")).then_refused("workforce.choice", field="field")
    given(team.decider).when(ask(AddExpert)).then_refused("workforce.team-unknown")
    given(team.decider, FORMED).when(ask(AddExpert, name=NOBODY)).then_refused("workforce.name", field="name")
    given(team.decider, FORMED).when(ask(ReleaseExpert)).then_refused("workforce.expert-unknown")
    given(team.decider, FORMED, JOINED).when(ask(ReleaseExpert, reason="")).then_refused(
        "workforce.reason", field="reason"
    )
    given(team.decider, FORMED).when(ask(DissolveExpertTeam, reason="")).then_refused(
        "workforce.reason", field="reason"
    )
    given(team.decider, FORMED, example(ExpertTeamDissolved)).when(ask(AddExpert)).then_refused(
        "workforce.team-dissolved"
    )


def test_county_staff_are_assigned_until_it_ends() -> None:
    decider = county_staff.decider
    given(decider).when(ask(AssignCountyStaff)).then(ASSIGNED)
    given(decider, ASSIGNED).when(ask(AssignCountyStaff)).then_nothing()
    given(decider, ASSIGNED).when(ask(EndCountyStaff)).then(ENDED)
    given(decider, ASSIGNED, ENDED).when(ask(EndCountyStaff)).then_nothing()
    given(decider).when(ask(AssignCountyStaff, mode="lent")).then_refused("workforce.choice", field="mode")
    given(decider).when(ask(AssignCountyStaff, name=NOBODY)).then_refused("workforce.name", field="name")
    given(decider).when(ask(EndCountyStaff)).then_refused("workforce.member-unknown")
    given(decider, ASSIGNED).when(ask(EndCountyStaff, reason="")).then_refused("workforce.reason", field="reason")


def test_a_village_has_four_or_five_gig_leaders_and_a_sixth_waits_until_one_leaves() -> None:
    full = [example(GigLeaderEnlisted, leader=f"leader-{n}") for n in range(1, MOST + 1)]
    sixth = ask(EnlistGigLeader, leader="leader-6")
    assert (FEWEST, MOST) == (4, 5)
    given(decider, *full[:-1]).when(sixth).then(example(GigLeaderEnlisted, leader="leader-6"))
    given(decider, *full).when(sixth).then_refused("workforce.leaders-full", field="village", most=5)
    given(decider, *full, RESIGNED).when(sixth).then(example(GigLeaderEnlisted, leader="leader-6"))


def test_gig_leaders_are_enlisted_and_leave_once() -> None:
    given(decider, LEADER).when(ask(EnlistGigLeader)).then_nothing()
    given(decider, LEADER).when(ask(ReleaseGigLeader)).then(RESIGNED)
    given(decider, LEADER, RESIGNED).when(ask(ReleaseGigLeader)).then_nothing()
    given(decider).when(ask(ReleaseGigLeader)).then_refused("workforce.leader-unknown")
    given(decider, LEADER).when(ask(ReleaseGigLeader, reason="")).then_refused("workforce.reason", field="reason")
    given(decider).when(ask(EnlistGigLeader, name=NOBODY)).then_refused("workforce.name", field="name")


def test_a_gig_leader_is_honoured_once_a_year() -> None:
    given(decider, LEADER).when(ask(AwardHonour)).then(HONOURED)
    given(decider, LEADER, HONOURED).when(ask(AwardHonour, honour="again")).then_nothing()
    given(decider, LEADER, HONOURED).when(ask(AwardHonour, year=2025)).then(example(HonourAwarded, year=2025))
    given(decider, LEADER).when(ask(AwardHonour, year=2027)).then_refused("workforce.year", field="year")
    given(decider).when(ask(AwardHonour)).then_refused("workforce.leader-unknown")
