"""Every kind of fact, from the events that prove it: what makes one, what takes it out, whose outlet it was."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.appraisals.facts import WorkFact
from domain.campaigns.events import AnswersCollected, CampaignCancelled, CampaignPlanned, TargetsAdded
from domain.campaigns.target import Target
from domain.cases.events import CaseFinished, CaseOpened, CaseVoided
from domain.fairs.events import FairAmended, FairCancelled, FairClosed, FairPlanned
from domain.feedback.events import ServiceRated
from domain.jobs.events import FollowUpRecorded, ReferralMade
from domain.sampling.events import CaseChecked
from domain.shared.message import Event
from domain.shared.period import Period
from domain.tasks.events import (
    TaskAssigned,
    TaskEntryAssigned,
    TaskEntryRecorded,
    TaskGiven,
    TaskHandedIn,
    TaskSentBack,
    TaskWithdrawn,
)
from domain.training.events import CourseCollected, EnrolmentCancelled, PersonEnrolled, TrainingResultRecorded
from domain.ventures.events import EnterpriseFounded, FounderFileOpened
from domain.vouchers.events import VoucherRedeemed, VoucherReversed
from projections.workload.from_log import history_of
from projections.workload.places import surveyed_in
from projections.workload.project import facts_of
from projections.workload.queries import facts_touching
from projections.workload.sums import done_in
from tests.projections.world import SYSTEM, World
from tests.support.appraised import default_scheme
from tests.support.controls import OPERATOR, OTHER_OPERATOR, OUTLET, PERSON, example

YEAR = Period(2026)
DAY, LATER = date(2026, 7, 10), date(2026, 9, 1)


def facts(world: World, kind: str) -> list[WorkFact]:
    """Of one kind; the same straight from the log."""
    found = facts_touching(SYSTEM, world.views, OPERATOR, YEAR)
    assert set(found) <= set(facts_of(history_of(world.log, OPERATOR, world.log.head()), OPERATOR))
    return [one for one in found if one.kind == kind]


def outs(world: World, kind: str) -> list[str | None]:
    return [one.out for one in facts(world, kind)]


def finished(item: str, case: str = "case-1", **changes: Any) -> tuple[Event, Event]:
    told = {"item": item, "case": case, "subject": PERSON} | changes
    return example(CaseOpened, **told), example(CaseFinished, **told)


@pytest.mark.parametrize(
    ("handed_in_on", "value"), [(date(2026, 7, 30), 1), (date(2026, 7, 31), 1), (date(2026, 8, 1), 0), (None, 0)]
)
def test_a_task_is_due_on_its_deadline_and_in_time_when_handed_in_by_then(
    world: World, handed_in_on: date | None, value: int
) -> None:
    world.tell(example(TaskAssigned), example(TaskGiven, deadline=date(2026, 7, 31)), on=DAY)
    if handed_in_on:
        world.tell(example(TaskHandedIn), on=handed_in_on)
    (task,) = facts(world, "task")
    assert (task.on, task.recorded_on, task.value, task.out) == (date(2026, 7, 31), date(2026, 7, 31), value, None)


def test_a_task_sent_back_is_due_again(world: World) -> None:
    world.tell(example(TaskAssigned), example(TaskGiven, deadline=date(2026, 7, 31)), on=DAY)
    world.tell(example(TaskHandedIn), example(TaskSentBack, deadline=LATER), on=date(2026, 7, 20))
    assert [(one.on, one.value) for one in facts(world, "task")] == [(LATER, 0)]
    world.tell(example(TaskHandedIn), on=LATER)
    assert [(one.on, one.value) for one in facts(world, "task")] == [(LATER, 1)]


def test_a_task_that_the_bureau_withdrew_is_not_due(world: World) -> None:
    world.tell(example(TaskAssigned, operators=(OPERATOR,)), example(TaskGiven), on=DAY)
    world.tell(example(TaskWithdrawn), on=LATER)
    assert outs(world, "task") == ["withdrawn"]


def test_a_withdrawn_task_is_not_due_from_whoever_took_it_over(world: World) -> None:
    asked = example(TaskAssigned, operators=(OTHER_OPERATOR,))
    world.tell(asked, example(TaskGiven, operator=OTHER_OPERATOR), example(TaskGiven), example(TaskWithdrawn), on=DAY)
    assert outs(world, "task") == ["withdrawn"]


def test_an_event_is_held_on_its_day_at_its_outlet(world: World) -> None:
    world.tell(example(FairPlanned, held_on=DAY), on=date(2026, 7, 1))
    assert facts(world, "event") == []
    world.tell(example(FairAmended, held_on=date(2026, 7, 12)), on=date(2026, 7, 2))
    world.tell(example(FairClosed), on=date(2026, 7, 15))
    (event,) = facts(world, "event")
    assert (event.on, event.recorded_on, event.outlet) == (date(2026, 7, 12), date(2026, 7, 15), OUTLET)
    world.tell(example(FairCancelled, cause="voided"), on=LATER)
    assert outs(world, "event") == ["voided"]


def test_a_venture_is_founded_after_somebody_began_to_follow_its_founder(world: World) -> None:
    world.tell(example(FounderFileOpened, outlet=OUTLET), on=DAY)
    world.tell(example(EnterpriseFounded, founded_on=LATER), on=date(2026, 9, 3))
    (venture,) = facts(world, "venture")
    assert (venture.on, venture.recorded_on, venture.outlet, venture.subject) == (
        LATER,
        date(2026, 9, 3),
        OUTLET,
        PERSON,
    )
    assert [one.key for one in facts(world, "employed")] == [f"venture:{PERSON}"]


def test_a_business_that_was_open_before_is_nobodys_venture(world: World) -> None:
    world.tell(example(FounderFileOpened), example(EnterpriseFounded, founded_on=date(2024, 5, 1)), on=DAY)
    assert facts(world, "venture") == facts(world, "employed") == []


def test_placed_and_employed_come_from_the_thirty_day_call_at_the_referrals_outlet(world: World) -> None:
    world.tell(example(ReferralMade, outlet=OUTLET), example(FollowUpRecorded, day=30, employed=True), on=DAY)
    assert [(one.kind, one.outlet, one.subject) for kind in ("placed", "employed") for one in facts(world, kind)] == [
        ("placed", OUTLET, PERSON),
        ("employed", OUTLET, PERSON),
    ]


@pytest.mark.parametrize("voided_first", [False, True])
def test_nobody_is_placed_by_a_referral_whose_case_was_voided(world: World, voided_first: bool) -> None:
    world.tell(*finished("3.1.3", "case-313"), example(ReferralMade, case="case-313"), on=DAY)
    voided = example(CaseVoided, case="case-313", item="3.1.3", subject=PERSON, was_finished=True)
    placed = example(FollowUpRecorded, day=30, employed=True)
    world.tell(*((voided, placed) if voided_first else (placed, voided)), on=LATER)
    assert [one for kind in ("placed", "employed") for one in outs(world, kind) if one is None] == []
    assert done_in(SYSTEM, world.views, ["2026Q3"])["2026Q3"].placed == 0


def test_a_founding_does_not_count_once_the_case_it_came_from_is_voided(world: World) -> None:
    case = example(FounderFileOpened).case
    founding = (example(FounderFileOpened), example(EnterpriseFounded, founded_on=DAY))
    world.tell(*finished("5.3.3", case), *founding, on=DAY)
    assert outs(world, "venture") == outs(world, "employed") == [None]
    world.tell(example(CaseVoided, case=case, item="5.3.3", subject=PERSON, was_finished=True), on=LATER)
    assert outs(world, "venture") == outs(world, "employed") == ["voided"]


def test_a_registered_employment_counts_until_its_case_is_voided(world: World) -> None:
    world.tell(*finished("2.1.2"), on=DAY)
    assert [(one.key, one.subject) for one in facts(world, "employed")] == [("case:case-1", PERSON)]
    world.tell(example(CaseVoided, case="case-1", item="2.1.2", subject=PERSON, was_finished=True), on=LATER)
    assert outs(world, "employed") == ["voided"]


@pytest.mark.parametrize("item", ["7.1.3", "7.2.1"])
def test_a_graduate_counts_who_found_work_after_support(world: World, item: str) -> None:
    world.tell(*finished("2.1.2", "before"), on=DAY)
    assert facts(world, "graduate") == []
    world.tell(*finished(item, "support"), *finished("2.1.2", "after"), on=LATER)
    assert [one.key for one in facts(world, "graduate")] == ["case:after"]


def test_without_its_support_a_graduates_work_does_not_count(world: World) -> None:
    world.tell(*finished("7.1.3", "one"), *finished("7.1.3", "two"), *finished("2.1.2", "work"), on=DAY)
    voided = {"item": "7.1.3", "subject": PERSON, "was_finished": True}
    world.tell(example(CaseVoided, case="one", **voided), on=LATER)
    assert outs(world, "graduate") == [None]
    world.tell(example(CaseVoided, case="two", **voided), on=LATER)
    assert outs(world, "graduate") == ["voided"]


def test_a_reversed_redemption_does_not_count(world: World) -> None:
    world.tell(example(VoucherRedeemed), on=DAY)
    assert outs(world, "voucher") == [None]
    world.tell(example(VoucherReversed), on=LATER)
    assert [(one.on, one.out) for one in facts(world, "voucher")] == [(DAY, "reversed")]


def test_a_case_that_failed_its_check_proves_nothing_until_it_passes_after_all(world: World) -> None:
    world.tell(*finished("2.1.2"), example(ServiceRated, case="case-1"), on=DAY)
    for passed, out in ((False, "failed-check"), (True, None)):
        world.tell(example(CaseChecked, case="case-1", passed=passed), on=LATER)
        assert [outs(world, kind) for kind in ("case", "employed", "rating")] == [[out]] * 3


def test_a_rating_is_a_fact_with_its_stars_and_goes_with_its_case(world: World) -> None:
    world.tell(*finished("3.1.2"), example(ServiceRated, case="case-1", score=4), on=DAY)
    (rating,) = facts(world, "rating")
    assert (rating.key, rating.value, rating.out) == ("case-1", 4, None)
    world.tell(example(CaseVoided, case="case-1", item="3.1.2", subject=PERSON, was_finished=True), on=LATER)
    assert outs(world, "rating") == ["voided"]


@pytest.mark.parametrize(("kind", "item"), [("skill", "4.1.2"), ("startup", "5.1.1")])
def test_trained_is_who_stayed_to_the_end_of_a_course(world: World, kind: str, item: str) -> None:
    world.tell(example(CourseCollected, kind=kind), example(PersonEnrolled, case="case-1", outlet=OUTLET), on=DAY)
    world.tell(*finished(item), on=DAY)
    assert facts(world, "trained") == []
    world.tell(example(TrainingResultRecorded, case="case-1", result="failed"), on=LATER)
    (trained,) = facts(world, "trained")
    assert (trained.item, trained.subject, trained.outlet, trained.on) == (item, PERSON, OUTLET, LATER)
    world.tell(example(TrainingResultRecorded, case="case-1", result="left"), on=LATER)
    assert outs(world, "trained") == ["withdrawn"]
    world.tell(example(TrainingResultRecorded, case="case-1", result="passed"), on=LATER)
    assert outs(world, "trained") == [None]
    world.tell(example(EnrolmentCancelled, case="case-1"), on=LATER)
    assert outs(world, "trained") == ["voided"]


def test_who_was_referred_to_a_course_elsewhere_counts_by_the_case(world: World) -> None:
    world.tell(*finished("4.1.2"), on=DAY)
    assert [(one.item, one.subject) for one in facts(world, "trained")] == [("4.1.2", PERSON)]
    world.tell(example(CaseVoided, case="case-1", item="4.1.2", subject=PERSON, was_finished=True), on=LATER)
    assert outs(world, "trained") == ["voided"]


def tallied(world: World, proof: str) -> set[tuple[tuple[str, ...], int, int]]:
    """Where the persons of a survey count, quarter and year alike."""
    found = surveyed_in(SYSTEM, world.views, OPERATOR, proof, (default_scheme(),))
    return {(one.points, one.counted, one.others) for one in found}


def test_a_complete_record_of_the_labour_survey_counts_once_until_the_survey_is_cancelled(world: World) -> None:
    targets = tuple(Target(target=name, kind="person", village="350102001001") for name in ("p1", "p2"))
    world.tell(example(CampaignPlanned, item="8.1.1", outlet=OUTLET), example(TargetsAdded, targets=targets), on=DAY)
    world.tell(example(AnswersCollected, target="p1", outcome="absent"), on=DAY)
    assert facts(world, "surveyed") == []
    for target in ("p1", "p1", "p2"):
        world.tell(example(AnswersCollected, target=target, outcome="collected"), on=LATER)
    assert [(one.subject, one.item, one.outlet) for one in facts(world, "surveyed")] == [
        ("p1", "8.1.1", OUTLET),
        ("p2", "8.1.1", OUTLET),
    ]
    campaign = facts(world, "surveyed")[0].key.split(":")[0]
    assert tallied(world, campaign) == {(("A6.1",), 2, 0)}
    assert tallied(world, "another") == set()
    world.tell(example(CampaignCancelled, cause="voided"), on=LATER)
    assert outs(world, "surveyed") == ["voided", "voided"]
    assert tallied(world, campaign) == {(("A6.1",), 0, 2)}


def test_other_surveys_do_not_count_as_the_labour_survey(world: World) -> None:
    world.tell(example(CampaignPlanned, item="2.1.3"), example(AnswersCollected, outcome="collected"), on=DAY)
    assert facts(world, "surveyed") == []


def test_a_person_found_for_a_task_of_surveying_counts(world: World) -> None:
    world.tell(example(TaskEntryAssigned, by="survey", outlet=OUTLET), example(TaskEntryRecorded), on=DAY)
    assert [(one.item, one.outlet) for one in facts(world, "surveyed")] == [("8.1.1", OUTLET)]


def test_a_record_of_surveying_goes_with_the_case_it_points_to(world: World) -> None:
    recorded = example(TaskEntryRecorded, case="case-712")
    world.tell(*finished("7.1.2", "case-712"), example(TaskEntryAssigned, by="survey"), recorded, on=DAY)
    assert outs(world, "surveyed") == [None]
    world.tell(example(CaseVoided, case="case-712", item="7.1.2", subject=PERSON, was_finished=True), on=LATER)
    assert outs(world, "surveyed") == ["voided"]


def test_a_person_whom_the_bureau_listed_was_not_found_by_surveying(world: World) -> None:
    world.tell(example(TaskEntryAssigned, by="bureau"), example(TaskEntryRecorded), on=DAY)
    assert facts(world, "surveyed") == []
