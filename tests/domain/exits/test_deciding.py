"""A decision: when which may be proposed, by whom it is confirmed, and what follows."""

from datetime import date
from typing import Any

import pytest

from domain.exits import commands as c
from domain.exits import events as e
from domain.exits.exit import decider
from domain.shared.message import Event
from tests.domain.exits.course import (
    APPEALED,
    EXITED,
    HEARD,
    IN_REMEDY,
    JULY_22,
    JULY_23,
    OF,
    OPENED,
    PLANNED,
    PROPOSED,
    RECEIVED,
    REMEDY_DAY,
    SERVED,
    confirm,
    propose,
)
from tests.support.controls import example
from tests.support.exits import OFFICER, SECOND
from tests.support.given import given

RELEASE: dict[str, Any] = {"outcome": "release", "effective_on": None, "barred_until": None}
REMEDY: dict[str, Any] = {"outcome": "remedy", "remedy_until": REMEDY_DAY, "effective_on": None, "barred_until": None}


def proposed(**changes: Any) -> Event:
    return example(e.DecisionProposed, **changes)


def test_an_exit_is_proposed_after_the_appeal_was_heard() -> None:
    given(decider, *HEARD).when(propose()).then(proposed())
    given(decider, *APPEALED).when(propose()).then_refused("exits.not-heard", field="outcome")


def test_without_an_appeal_an_exit_waits_until_the_time_for_one_is_over() -> None:
    given(decider, *RECEIVED).when(propose(JULY_22)).then_refused(
        "exits.time-runs", field="outcome", until="2026-07-22"
    )
    given(decider, *RECEIVED).when(propose(JULY_23)).then(proposed())
    given(decider, *PLANNED).when(propose(JULY_22)).then_refused("exits.time-runs", field="outcome")
    given(decider, *RECEIVED).when(propose(appeal_last=None)).then_refused("exits.calendar", field="outcome", days=15)
    lapsed = example(e.ExitTermLapsed)
    given(decider, *RECEIVED, lapsed).when(propose(appeal_last=None)).then(proposed())


@pytest.mark.parametrize("past", [OPENED, SERVED])
def test_nobody_exits_without_having_received_the_notice(past: tuple[Event, ...]) -> None:
    given(decider, *past).when(propose()).then_refused("exits.not-received", field="outcome")


@pytest.mark.parametrize("past", [OPENED, SERVED, RECEIVED, APPEALED, HEARD, IN_REMEDY])
def test_a_release_may_be_proposed_at_any_time(past: tuple[Event, ...]) -> None:
    number = 2 if past is IN_REMEDY else 1
    given(decider, *past).when(propose(**RELEASE)).then(proposed(proposal=number, **RELEASE))


def test_a_remedy_is_accepted_when_it_was_planned_and_tried_once() -> None:
    given(decider, *PLANNED).when(propose(**REMEDY)).then(proposed(**REMEDY))
    given(decider, *RECEIVED).when(propose(**REMEDY)).then_refused("exits.no-plan", field="outcome")
    checked = (*IN_REMEDY, example(e.RemedyChecked, met=False))
    october = {"effective_on": date(2026, 10, 15)}
    given(decider, *checked).when(propose(**REMEDY)).then_refused("exits.remedy-once", field="outcome")
    given(decider, *checked).when(propose(**october)).then(proposed(proposal=2, **october))


def test_a_remedy_that_is_tried_is_checked_before_anybody_exits() -> None:
    given(decider, *IN_REMEDY).when(propose()).then_refused("exits.remedy-unchecked", field="outcome")


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"outcome": "suspend"}, "exits.choice", "outcome"),
        ({"reasons": "  "}, "exits.reasons", "reasons"),
        ({"effective_on": None}, "exits.effective-on", "effective_on"),
        ({"effective_on": JULY_22}, "exits.effective-on", "effective_on"),
        ({"barred_until": None}, "exits.barred-until", "barred_until"),
        ({"barred_until": date(2026, 8, 1)}, "exits.barred-until", "barred_until"),
        ({"barred_until": date(2037, 1, 1)}, "exits.barred-until", "barred_until"),
    ],
)
def test_a_proposal_says_what_it_must(changes: dict[str, Any], code: str, field: str) -> None:
    given(decider, *HEARD).when(propose(**changes)).then_refused(code, field=field)


def test_a_remedy_has_a_day_ahead() -> None:
    for day in (None, JULY_23):
        past = propose(**REMEDY | {"remedy_until": day})
        given(decider, *PLANNED).when(past).then_refused("exits.remedy-until", field="remedy_until")


def test_two_people_decide_and_the_first_is_not_the_second() -> None:
    given(decider, *PROPOSED).when(confirm(by=OFFICER)).then_refused("exits.same-officer")
    given(decider, *PROPOSED).when(confirm()).then(example(e.DecisionConfirmed))


def test_only_what_waits_is_confirmed_or_returned() -> None:
    give_back = c.ReturnDecision(proposal=1, reason="请补充。", by=SECOND, on=JULY_23, **OF)
    for past in (HEARD, (*PROPOSED, example(e.DecisionReturned))):
        given(decider, *past).when(confirm()).then_refused("exits.not-proposed")
        given(decider, *past).when(give_back).then_refused("exits.not-proposed")
    given(decider, *PROPOSED).when(confirm(proposal=2)).then_refused("exits.not-proposed")
    given(decider, *EXITED).when(confirm()).then_refused("exits.closed")


def test_a_decision_that_is_returned_can_be_proposed_anew() -> None:
    give_back = c.ReturnDecision(proposal=1, reason="请补充听证意见的采纳情况。", by=SECOND, on=JULY_23, **OF)
    given(decider, *PROPOSED).when(give_back).then(example(e.DecisionReturned))
    given(decider, *PROPOSED).when(propose()).then_refused("exits.in-decision", proposal=1)
    given(decider, *PROPOSED, example(e.DecisionReturned)).when(propose()).then(proposed(proposal=2))
    unsaid = c.ReturnDecision(proposal=1, reason=" ", by=SECOND, on=JULY_23, **OF)
    given(decider, *PROPOSED).when(unsaid).then_refused("cases.reason", field="reason")


def test_the_second_officer_gives_number_and_reasons() -> None:
    given(decider, *PROPOSED).when(confirm(number="")).then_refused("exits.number", field="number")
    given(decider, *PROPOSED).when(confirm(opinion=" ")).then_refused("exits.reasons", field="opinion")


def test_an_exit_takes_effect_no_earlier_than_it_is_decided() -> None:
    later = date(2026, 8, 5)
    given(decider, *PROPOSED).when(confirm(later)).then(example(e.DecisionConfirmed, effective_on=later))


def test_a_remedy_whose_day_is_past_is_proposed_anew() -> None:
    waiting = (*PLANNED, proposed(**REMEDY))
    given(decider, *waiting).when(confirm(REMEDY_DAY)).then_refused("exits.proposal-old")
