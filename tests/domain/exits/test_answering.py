"""What the operator may answer and until when; hearing and check of the remedy."""

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
    JULY_23,
    OF,
    PLANNED,
    PROPOSED,
    RECEIVED,
    SERVED,
    appeal,
    plan,
)
from tests.support.controls import example
from tests.support.exits import OFFICER, PROOF
from tests.support.given import given


def hearing(on: date = date(2026, 7, 20), **changes: Any) -> c.HoldHearing:
    held: Any = example(e.HearingHeld)
    told: dict[str, Any] = {name: getattr(held, name) for name in ("held_on", "present", "minutes", "evidence", "by")}
    return c.HoldHearing(on=on, **OF, **(told | changes))


def check(**changes: Any) -> c.CheckRemedy:
    told: dict[str, Any] = {"met": True, "findings": "人员到位，走访补齐。", "evidence": (PROOF,), "by": OFFICER}
    return c.CheckRemedy(on=date(2026, 9, 30), **OF, **(told | changes))


def test_a_remedy_is_planned_and_an_appeal_lodged_one_beside_the_other() -> None:
    given(decider, *RECEIVED).when(plan()).then(example(e.RemedyPlanned))
    given(decider, *RECEIVED).when(appeal()).then(example(e.AppealLodged))
    given(decider, *APPEALED).when(plan()).then(example(e.RemedyPlanned))
    given(decider, *PLANNED).when(appeal()).then(example(e.AppealLodged))


def test_a_plan_may_be_put_better_while_there_is_time_and_an_appeal_is_lodged_once() -> None:
    given(decider, *PLANNED).when(plan(plan="再加一人。")).then(example(e.RemedyPlanned, plan="再加一人。"))
    given(decider, *APPEALED).when(appeal()).then_refused("exits.appealed-already", on="2026-07-08")


@pytest.mark.parametrize("answer", [plan, appeal])
def test_nobody_answers_a_notice_that_was_not_received(answer: Any) -> None:
    given(decider, *SERVED).when(answer()).then_refused("exits.not-received")


def test_after_the_last_day_it_is_too_late_by_the_calendar_or_by_what_the_schedule_said() -> None:
    given(decider, *RECEIVED).when(plan(JULY_23)).then_refused("exits.remedy-late", until="2026-07-15")
    given(decider, *RECEIVED).when(appeal(JULY_23)).then_refused("exits.appeal-late", until="2026-07-22")
    lapsed = example(e.ExitTermLapsed)
    given(decider, *RECEIVED, lapsed).when(appeal(JULY_23, last=None)).then_refused("exits.appeal-late")


def test_while_the_last_day_is_not_known_nobody_is_late() -> None:
    unknown = (*SERVED, example(e.NoticeReceived, appeal_until=None))
    lodged = example(e.AppealLodged, lodged_on=JULY_23)
    given(decider, *unknown).when(appeal(JULY_23, last=None)).then(lodged)


@pytest.mark.parametrize(
    ("command", "code", "field"),
    [
        (plan(plan=" "), "text.missing", "plan"),
        (plan(by_when=date(2026, 7, 8)), "exits.by-when", "by_when"),
        (appeal(grounds=""), "text.missing", "grounds"),
    ],
)
def test_an_answer_says_what_it_must(command: Any, code: str, field: str) -> None:
    given(decider, *RECEIVED).when(command).then_refused(code, field=field)


def test_a_hearing_is_about_an_appeal() -> None:
    given(decider, *APPEALED).when(hearing()).then(example(e.HearingHeld))
    given(decider, *PLANNED).when(hearing()).then_refused("exits.not-appealed")


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"held_on": date(2026, 7, 7)}, "exits.held-on", "held_on"),
        ({"held_on": date(2026, 7, 21)}, "exits.held-on", "held_on"),
        ({"present": (" ",)}, "text.missing", "present"),
        ({"minutes": ""}, "text.missing", "minutes"),
    ],
)
def test_a_hearing_is_told_whole(changes: dict[str, Any], code: str, field: str) -> None:
    given(decider, *APPEALED).when(hearing(**changes)).then_refused(code, field=field)


def test_a_remedy_is_checked_once_it_was_accepted_and_once_only() -> None:
    given(decider, *IN_REMEDY).when(check()).then(example(e.RemedyChecked))
    given(decider, *IN_REMEDY).when(check(findings=" ")).then_refused("text.missing", field="findings")
    given(decider, *IN_REMEDY, example(e.RemedyChecked)).when(check()).then_refused("exits.not-in-remedy")
    given(decider, *PLANNED).when(check()).then_refused("exits.not-in-remedy")


@pytest.mark.parametrize("past", [PROPOSED, EXITED], ids=["proposed", "decided"])
def test_nothing_is_answered_while_a_decision_waits_or_after_it(past: tuple[Event, ...]) -> None:
    code = "exits.in-decision" if past is PROPOSED else "exits.closed"
    for command in (plan(), appeal(), hearing(), check()):
        given(decider, *past).when(command).then_refused(code)


def test_what_was_decided_is_not_appealed_against_in_the_same_procedure() -> None:
    given(decider, *IN_REMEDY).when(appeal()).then_refused("exits.decided")
    given(decider, *HEARD).then_state(heard=True)
