"""A complaint is lodged once with a working day for its answer, answered once, and closed with its case."""

from datetime import date

import pytest

from domain.feedback.commands import AnswerComplaint, CloseComplaint, LodgeComplaint, TakeOverComplaint
from domain.feedback.complaint import decider
from domain.feedback.events import ComplaintAnswered, ComplaintClosed, ComplaintLodged, ComplaintTakenOver
from domain.feedback.terms import terms
from domain.shared.personal import Personal
from domain.shared.working_days import WorkingDays, Year
from tests.support.asked import ask
from tests.support.controls import example
from tests.support.given import given

LODGED, ANSWERED, CLOSED = example(ComplaintLodged), example(ComplaintAnswered), example(ComplaintClosed)


def test_a_complaint_is_lodged_once() -> None:
    given(decider).when(ask(LodgeComplaint)).then(LODGED)
    given(decider, LODGED).when(ask(LodgeComplaint, kind="other")).then_nothing()


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [({"kind": "weather"}, "feedback.kind", "kind"), ({"words": Personal.of(" ")}, "feedback.words", "words")],
)
def test_a_complaint_says_of_what_kind_it_is_and_what_happened(
    changes: dict[str, object], code: str, field: str
) -> None:
    given(decider).when(ask(LodgeComplaint, **changes)).then_refused(code, field=field)


def test_an_answer_given_at_the_window_comes_with_the_complaint() -> None:
    given(decider).when(ask(LodgeComplaint, answered=True)).then(LODGED, ANSWERED)


def test_a_complaint_is_answered_once_and_closed_once() -> None:
    given(decider, LODGED).when(ask(AnswerComplaint)).then(ANSWERED)
    given(decider, LODGED, ANSWERED).when(ask(AnswerComplaint)).then_nothing()
    given(decider, LODGED, ANSWERED).when(ask(CloseComplaint)).then(CLOSED)
    given(decider, LODGED, CLOSED).when(ask(CloseComplaint)).then_nothing()
    given(decider, LODGED, CLOSED).when(ask(AnswerComplaint)).then_nothing()


def test_one_that_was_taken_over_keeps_its_last_day_and_is_answered_and_closed_like_any_other() -> None:
    taken = example(ComplaintTakenOver)
    given(decider).when(ask(TakeOverComplaint, on=date(2026, 9, 1))).then(taken)  # late already
    given(decider).when(ask(TakeOverComplaint, answered=True)).then(taken, ANSWERED)
    given(decider, taken).when(ask(TakeOverComplaint)).then_nothing()
    given(decider, taken).when(ask(LodgeComplaint)).then_nothing()  # the case that carries it is opened afterwards
    given(decider, taken).when(ask(AnswerComplaint)).then(ANSWERED)
    assert given(decider, taken).state == given(decider, LODGED).state


def test_a_case_from_before_has_no_complaint_to_close() -> None:
    given(decider).when(ask(CloseComplaint)).then_nothing()


def test_the_term_steps_over_weekends_and_holidays_and_counts_weekends_that_are_worked() -> None:
    off = tuple(date(2026, 10, day) for day in range(1, 8))
    year = Year(year=2026, holidays=(date(2026, 9, 25), *off), workdays=(date(2026, 10, 10),))
    known = WorkingDays({2026: year})
    assert terms().answer_working_days == 15
    assert terms().answer_by(date(2026, 7, 1), known) == date(2026, 7, 22)
    assert terms().answer_by(date(2026, 9, 25), known) == date(2026, 10, 22)  # the National Day week, a Saturday worked


def test_in_a_year_nobody_has_announced_the_term_is_counted_from_monday_to_friday() -> None:
    known = WorkingDays({2026: Year(year=2026, holidays=(date(2026, 12, 31),))})
    assert terms().answer_by(date(2026, 12, 18), known) == date(2027, 1, 11)
    assert terms().answer_by(date(2026, 12, 18), WorkingDays()) == date(2027, 1, 8)
