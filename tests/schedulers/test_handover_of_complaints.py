"""A complaint that a successor took over counts once, for the operator it is about; the successor answers it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from domain.cases.commands import FillCase, OpenCase, VoidCase
from domain.shared.personal import Personal
from projections.feedback_board import queries as feedback
from projections.feedback_board.answers import Analysed, Complaint
from schedulers.handover import handover
from tenants.accounts.roles import Role
from tests.schedulers.test_handover import SUCCESSOR, SYSTEM, exited, open_cases, planned
from tests.support.controls import OPERATOR
from tests.support.working import Working, at

ITEM, CASE, KIND = "1.2.1", "k-1", "waiting"
FORM: dict[str, Any] = {
    "fields": {"kind": KIND, "way": "window"},
    "private": Personal.of('{"words": "x", "answer": "y"}'),
}


@pytest.fixture
def waiting(province: Working) -> Working:
    """A complaint at the window of an operator waits for its answer; another operator could take it over."""
    for operator in (OPERATOR, SUCCESSOR):
        province.contract(operator, items=(ITEM,), prices_fen={})
    clerk, today = province.staff(OPERATOR), province.today
    province.do(province.registration(OPERATOR, "p-1", today), clerk)
    place: dict[str, Any] = {"operator": OPERATOR, "outlet": province.outlet(OPERATOR), "village": "350102001001"}
    opened = OpenCase(
        case=CASE, item=ITEM, subject_kind="person", subject="p-1", fields={"kind": KIND}, on=today, **place
    )
    province.do(opened, clerk)
    return province


@pytest.fixture
def leaving(waiting: Working) -> Working:
    """The operator left while nobody had answered yet; another took everything over on the same day."""
    return taken_over(waiting)


def taken_over(province: Working) -> Working:
    exited(province)
    planned(province)
    handover(province.sources)
    return province


def here(province: Working, operator: str) -> Complaint:
    province.runner.catch_up()
    [found] = feedback.complaints(SYSTEM, province.views, operator=operator).rows
    return found


def analysed(province: Working, operator: str | None = None) -> tuple[Analysed, ...]:
    province.runner.catch_up()
    day = province.today
    return feedback.analysis(SYSTEM, province.views, day - timedelta(days=90), day, operator)


def once(answered: int, in_time: int, late: int = 0) -> tuple[Analysed, ...]:
    return (Analysed(KIND, 1, answered, in_time, late),)


def test_it_is_counted_once_for_whom_it_is_about(leaving: Working) -> None:
    assert analysed(leaving) == analysed(leaving, OPERATOR) == once(0, 0)
    assert analysed(leaving, SUCCESSOR) == ()
    found = feedback.complaints(SYSTEM, leaving.views).rows
    assert sorted((one.operator, one.status) for one in found) == [(OPERATOR, "handed-over"), (SUCCESSOR, "open")]


def test_the_successors_answer_answers_it(leaving: Working) -> None:
    [taken] = open_cases(leaving, SUCCESSOR)
    filled = FillCase(case=taken.case, operator=SUCCESSOR, told=("answer", "words"), on=leaving.today, **FORM)
    leaving.do(filled, leaving.staff(SUCCESSOR))
    assert analysed(leaving) == analysed(leaving, OPERATOR) == once(1, 1)
    first = feedback.complaint(SYSTEM, leaving.views, CASE)
    assert first is not None
    assert (first.status, first.answered_on) == ("handed-over", leaving.today)


def test_voided_at_the_successor_it_is_not_counted(leaving: Working) -> None:
    [taken] = open_cases(leaving, SUCCESSOR)
    voided = VoidCase(case=taken.case, operator=SUCCESSOR, reason="重复登记", on=leaving.today)
    leaving.do(voided, leaving.staff(SUCCESSOR, Role.MANAGER))
    assert analysed(leaving) == ()


def test_handed_over_late_it_was_received_when_it_was_and_is_not_the_successors_lateness(waiting: Working) -> None:
    lodged = here(waiting, OPERATOR)
    waiting.clock.set(at(2026, 3, 2))
    taken = here(taken_over(waiting), SUCCESSOR)
    assert (taken.lodged_on, taken.answer_by) == (lodged.lodged_on, lodged.answer_by)
    assert (taken.taken_from, taken.taken_on) == (OPERATOR, waiting.today)
    assert taken.shown_status(waiting.today) == "late-before"
    assert analysed(waiting, OPERATOR) == analysed(waiting) == once(0, 0, late=1)
    assert analysed(waiting, SUCCESSOR) == ()


def test_handed_over_in_time_it_is_late_where_it_was_on_its_last_day(leaving: Working) -> None:
    assert analysed(leaving, SUCCESSOR) == ()
    leaving.clock.set(at(2026, 3, 2))
    assert here(leaving, SUCCESSOR).shown_status(leaving.today) == "late"
    assert analysed(leaving, OPERATOR) == once(0, 0)
    assert analysed(leaving, SUCCESSOR) == (Analysed(KIND, 0, 0, 0, late=1),)
    assert analysed(leaving) == once(0, 0, late=1)
