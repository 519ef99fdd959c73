"""Time limits: each is reminded of once and lapses once, and only while something waits for it."""

from datetime import date

from domain.exits import commands as c
from domain.exits import events as e
from domain.exits.exit import decider
from tests.domain.exits.course import (
    APPEALED,
    EXITED,
    IN_REMEDY,
    JULY_8,
    JULY_22,
    JULY_23,
    OF,
    PLANNED,
    RECEIVED,
    REMEDY_DAY,
    SERVED,
)
from tests.support.controls import example
from tests.support.given import given


def remind(of: str = "appeal", until: date | None = JULY_22, on: date = JULY_8) -> c.RemindOfExitTerm:
    return c.RemindOfExitTerm(of=of, until=until, on=on, **OF)


def lapse(of: str = "appeal", until: date | None = JULY_22, on: date = JULY_23) -> c.LapseExitTerm:
    return c.LapseExitTerm(of=of, until=until, on=on, **OF)


def test_each_is_reminded_of_once_and_lapses_once() -> None:
    reminded, lapsed = example(e.ExitTermReminded), example(e.ExitTermLapsed)
    given(decider, *RECEIVED).when(remind()).then(reminded)
    given(decider, *RECEIVED, reminded).when(remind()).then_nothing()
    given(decider, *RECEIVED, reminded).when(lapse()).then(lapsed)
    given(decider, *RECEIVED, lapsed).when(lapse()).then_nothing()
    given(decider, *RECEIVED, lapsed).when(remind()).then_nothing()


def test_the_last_day_belongs_to_the_time() -> None:
    given(decider, *RECEIVED).when(lapse(on=JULY_22)).then_nothing()
    given(decider, *RECEIVED).when(remind(on=JULY_22)).then(example(e.ExitTermReminded))
    given(decider, *RECEIVED).when(remind(on=JULY_23)).then_nothing()


def test_what_was_done_lapses_no_more() -> None:
    given(decider, *APPEALED).when(lapse()).then_nothing()
    given(decider, *PLANNED).when(lapse("remedy", date(2026, 7, 15))).then_nothing()
    given(decider, *SERVED).when(lapse()).then_nothing()
    given(decider, *EXITED).when(lapse("decision", date(2026, 8, 5), date(2026, 8, 6))).then_nothing()


def test_a_decision_and_a_check_that_are_late_are_said_to_be_late() -> None:
    august = date(2026, 8, 5)
    given(decider, *APPEALED).when(lapse("decision", august, date(2026, 8, 6))).then(
        example(e.ExitTermLapsed, of="decision", until=august)
    )
    given(decider, *IN_REMEDY).when(lapse("check", REMEDY_DAY, date(2026, 10, 8))).then(
        example(e.ExitTermLapsed, of="check", until=REMEDY_DAY)
    )
    given(decider, *IN_REMEDY).when(lapse("appeal")).then_nothing()


def test_nothing_lapses_while_the_calendar_is_not_known() -> None:
    given(decider, *RECEIVED).when(lapse(until=None)).then_refused("exits.calendar", days=15)
    given(decider, *RECEIVED).when(remind(until=None)).then_refused("exits.calendar", days=15)
