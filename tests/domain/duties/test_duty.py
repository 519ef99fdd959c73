"""A duty is raised once, done or missed each time it is due, marked, reminded of, dropped with a reason."""

from datetime import date

import pytest

from domain.duties.commands import DoDuty, DropDuty, MarkDutyOverdue, MissDuty, MoveDuty, RaiseDuty, RemindOfDuty
from domain.duties.duty import decider
from domain.duties.events import DutyDone, DutyDropped, DutyMissed, DutyMoved, DutyOverdue, DutyRaised, DutyReminded
from domain.shared.personal import Personal
from tests.support.asked import ask
from tests.support.controls import example
from tests.support.given import given

RAISED, DONE, MISSED = example(DutyRaised), example(DutyDone), example(DutyMissed)
OVERDUE, REMINDED, DROPPED = example(DutyOverdue), example(DutyReminded), example(DutyDropped)
ONCE = example(DutyRaised, every=0, times=1)
DUE, NEXT = RAISED.due_on, date(2026, 8, 30)


def test_what_is_brought_about_again_is_raised_once() -> None:
    given(decider).when(ask(RaiseDuty)).then(RAISED)
    given(decider, RAISED).when(ask(RaiseDuty, due_on=date(2026, 9, 1))).then_nothing()


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"kind": "party"}, "duties.kind", "kind"),
        ({"text": "", "note": Personal.of(" ")}, "duties.text", "note"),
        ({"due_on": date(2026, 6, 30)}, "duties.past", "due_on"),
        ({"due_on": date(2066, 6, 30)}, "duties.far", "due_on"),
    ],
)
def test_a_duty_that_makes_no_sense_is_refused_beside_its_field(
    changes: dict[str, object], code: str, field: str
) -> None:
    given(decider).when(ask(RaiseDuty, **changes)).then_refused(code, field=field)


def test_a_repeating_duty_that_is_done_is_due_again() -> None:
    given(decider, RAISED).when(ask(DoDuty, on=DUE, next_on=None)).then(DONE)
    again = example(DutyDone, occurrence=2, next_on=date(2026, 9, 29))
    given(decider, RAISED, DONE).when(ask(DoDuty, on=NEXT, occurrence=2, next_on=None)).then(again)


def test_done_early_or_late_the_next_time_is_counted_from_the_later_day() -> None:
    given(decider, RAISED).when(ask(DoDuty, next_on=None)).then(DONE)
    late = example(DutyDone, next_on=date(2026, 9, 4))
    given(decider, RAISED).when(ask(DoDuty, on=date(2026, 8, 5), next_on=None)).then(late)


def test_the_last_time_has_none_after_it() -> None:
    given(decider, ONCE).when(ask(DoDuty, next_on=None)).then(example(DutyDone, next_on=None))


def test_whoever_does_it_may_ask_for_another_time() -> None:
    given(decider, ONCE).when(ask(DoDuty, next_on=NEXT)).then(DONE)


def test_a_time_is_done_once() -> None:
    given(decider, RAISED, DONE).when(ask(DoDuty)).then_nothing()
    given(decider, ONCE, example(DutyDone, next_on=None)).when(ask(DoDuty)).then_nothing()


def test_a_time_that_is_not_open_yet_is_not_done() -> None:
    given(decider, RAISED).when(ask(DoDuty, occurrence=2)).then_refused("duties.not-open", duty_status="open")


def test_a_duty_is_overdue_the_day_after_and_marked_once() -> None:
    given(decider, RAISED).when(ask(MarkDutyOverdue, on=DUE)).then_nothing()
    late = ask(MarkDutyOverdue, on=date(2026, 8, 1))
    given(decider, RAISED).when(late).then(OVERDUE)
    given(decider, RAISED, OVERDUE).when(late).then_nothing()
    given(decider, RAISED, OVERDUE, DONE).when(late).then_nothing()


def test_a_time_is_missed_only_when_the_next_is_due() -> None:
    given(decider, RAISED).when(ask(MissDuty, on=date(2026, 8, 29))).then_nothing()
    given(decider, RAISED).when(ask(MissDuty, on=NEXT)).then(MISSED)
    given(decider, RAISED, MISSED).when(ask(MissDuty, on=NEXT)).then_nothing()


def test_a_duty_without_another_time_stays_overdue_and_is_never_missed() -> None:
    given(decider, ONCE).when(ask(MissDuty, on=date(2027, 8, 30))).then_nothing()


def test_a_duty_is_reminded_of_once_a_time() -> None:
    given(decider, RAISED).when(ask(RemindOfDuty)).then(REMINDED)
    given(decider, RAISED, REMINDED).when(ask(RemindOfDuty)).then_nothing()
    second = example(DutyReminded, occurrence=2)
    given(decider, RAISED, REMINDED, DONE).when(ask(RemindOfDuty)).then(second)


def test_a_duty_is_dropped_with_a_reason_and_then_over() -> None:
    given(decider, RAISED).when(ask(DropDuty)).then(DROPPED)
    given(decider, RAISED, DROPPED).when(ask(DropDuty)).then_nothing()
    given(decider, RAISED, DROPPED).when(ask(DoDuty)).then_refused("duties.not-open", duty_status="dropped")
    given(decider, RAISED).when(ask(DropDuty, cause="tired")).then_refused("duties.cause", field="cause")


def test_a_voided_case_drops_what_is_owed_and_leaves_what_was_done() -> None:
    voided = ask(DropDuty, cause="case-voided")
    given(decider, RAISED).when(voided).then(example(DutyDropped, cause="case-voided"))
    given(decider, ONCE, example(DutyDone, next_on=None)).when(voided).then_nothing()
    given(decider).when(voided).then_nothing()


def test_a_duty_that_never_was_is_unknown() -> None:
    given(decider).when(ask(DoDuty)).then_refused("duties.unknown")


def test_a_promised_day_that_is_changed_moves_the_duty_and_it_is_not_overdue_any_more() -> None:
    moved = example(DutyMoved)
    given(decider, RAISED, OVERDUE).when(ask(MoveDuty)).then(moved)
    given(decider, RAISED, OVERDUE, moved).when(ask(MoveDuty)).then_nothing()
    later = ask(MarkDutyOverdue, on=moved.due_on)
    given(decider, RAISED, OVERDUE, moved).when(later).then_nothing()
    given(decider, RAISED).when(ask(MoveDuty, due_on=date(2026, 6, 1))).then_refused("duties.past", field="due_on")
    given(decider, RAISED, DROPPED).when(ask(MoveDuty)).then_nothing()
