"""What follows at both operators when a follow-up of a referral is handed over, or is closed."""

from datetime import date
from typing import Any

import msgspec

from domain.duties.commands import RaiseDuty
from domain.handovers.events import ItemClosed, ItemsHandedOver, Moved
from domain.jobs.commands import EndFollowUp
from domain.jobs.events import FollowUpRecorded, ReferralMade, ReferralOutcomeRecorded
from domain.jobs.referral import decider
from domain.people.commands import AssignPerson
from domain.policies.handover_rules import ASK_AFTER, ASK_OUTCOME, when_closed, when_handed_over
from domain.tasks.commands import AssignEntry, EndEntry, EndGiven, GiveTask
from domain.tasks.given import Given
from tests.support.controls import OPERATOR, PERSON, REFERRAL, example
from tests.support.handovers import CLOSED, HANDED, SUCCESSOR, TO_OUTLET

DAY = date(2026, 7, 20)
MADE, HIRED, FOLLOWED = example(ReferralMade), example(ReferralOutcomeRecorded), example(FollowUpRecorded)


def handed(day: int) -> ItemsHandedOver:
    items = (Moved(key=f"{REFERRAL}:{day}", became="duty-9"),)
    return msgspec.structs.replace(HANDED, kind="follow-up", items=items)


def follows(day: int, *past: Any) -> list[Any]:
    return when_handed_over(handed(day), {"states": (decider.fold(past),), "givens": None}, DAY)


def test_the_old_operator_asks_no_more_and_the_successor_owes_a_call() -> None:
    ended, seen, owed = follows(30, MADE, HIRED)
    assert isinstance(ended, EndFollowUp)
    assert (ended.referral, ended.operator, ended.day) == (REFERRAL, OPERATOR, 30)
    assert SUCCESSOR in ended.reason
    assert "duty-9" in ended.reason
    assert seen == AssignPerson(person=PERSON, operator=SUCCESSOR, outlet=TO_OUTLET, on=DAY)
    assert isinstance(owed, RaiseDuty)
    assert (owed.operator, owed.outlet, owed.kind, owed.about) == (SUCCESSOR, TO_OUTLET, "call-back", PERSON)
    assert (owed.text, owed.due_on) == (ASK_AFTER, date(2026, 8, 5))


def test_what_was_overdue_is_due_at_once_and_an_outcome_within_a_week() -> None:
    assert follows(7, MADE, HIRED)[-1].due_on == DAY
    owed = follows(0, MADE)[-1]
    assert (owed.text, owed.due_on) == (ASK_OUTCOME, date(2026, 7, 27))


def test_what_is_done_already_is_not_handed_over() -> None:
    assert follows(30, MADE, HIRED, FOLLOWED) == []
    assert follows(0, MADE, HIRED) == []


def test_what_nobody_asks_any_more_ends_with_the_bureaus_reason() -> None:
    closed: ItemClosed = msgspec.structs.replace(CLOSED, kind="follow-up", key=f"{REFERRAL}:90", reason="本人已迁出")
    ended = EndFollowUp(referral=REFERRAL, operator=OPERATOR, day=90, reason="本人已迁出", on=DAY)
    assert when_closed(closed, {}, DAY) == [ended]


def task(person: str, kind: str = "people", done: int = 0) -> list[Any]:
    given = Given(task="T-1", operator=OPERATOR, kind=kind, amount=5, deadline=date(2026, 7, 25))
    handed = msgspec.structs.replace(HANDED, kind="task", items=(Moved(key=f"T-1:{person}", steps=done),))
    return when_handed_over(handed, {"states": None, "givens": (given,)}, DAY)


def test_who_is_on_a_tasks_list_comes_on_the_successors_with_time_to_go_to_them() -> None:
    off, asked, listed = task("person-1")
    assert isinstance(off, EndEntry)
    assert SUCCESSOR in off.reason
    assert asked == GiveTask(
        task="T-1", operator=SUCCESSOR, kind="people", amount=5, deadline=date(2026, 7, 30), on=DAY
    )
    assert listed == AssignEntry(task="T-1", operator=SUCCESSOR, person="person-1", outlet=TO_OUTLET, on=DAY)


def test_a_list_without_people_ends_and_a_survey_asks_for_what_was_not_done() -> None:
    [ended] = task("")
    assert isinstance(ended, EndGiven)
    _, asked = task("", "survey", done=2)
    assert asked.amount == 3
    assert len(task("", "survey", done=5)) == 1
