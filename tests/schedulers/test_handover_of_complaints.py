"""A complaint that a successor took over counts once, for the operator it is about; the successor answers it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from domain.cases.commands import FillCase, OpenCase, VoidCase
from domain.shared.personal import Personal
from projections.feedback_board import queries as feedback
from projections.feedback_board.answers import Analysed
from schedulers.handover import handover
from tenants.accounts.roles import Role
from tests.schedulers.test_handover import SUCCESSOR, SYSTEM, exited, open_cases, planned
from tests.support.controls import OPERATOR
from tests.support.working import Working

ITEM, CASE, KIND = "1.2.1", "k-1", "waiting"
FORM: dict[str, Any] = {
    "fields": {"kind": KIND, "way": "window"},
    "private": Personal.of('{"words": "x", "answer": "y"}'),
}


@pytest.fixture
def leaving(province: Working) -> Working:
    """An operator that left while a complaint at its window had no answer yet; another took everything over."""
    for operator in (OPERATOR, SUCCESSOR):
        province.contract(operator, items=(ITEM,), prices_fen={})
    clerk, today = province.staff(OPERATOR), province.today
    province.do(province.registration(OPERATOR, "p-1", today), clerk)
    place: dict[str, Any] = {"operator": OPERATOR, "outlet": province.outlet(OPERATOR), "village": "350102001001"}
    opened = OpenCase(
        case=CASE, item=ITEM, subject_kind="person", subject="p-1", fields={"kind": KIND}, on=today, **place
    )
    province.do(opened, clerk)
    exited(province)
    planned(province)
    handover(province.sources)
    return province


def analysed(province: Working, operator: str | None = None) -> tuple[Analysed, ...]:
    province.runner.catch_up()
    day = province.today
    return feedback.analysis(SYSTEM, province.views, day - timedelta(days=90), day, operator)


def once(answered: int, in_time: int) -> tuple[Analysed, ...]:
    return (Analysed(KIND, 1, answered, in_time),)


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
