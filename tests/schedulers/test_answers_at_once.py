"""Answers and decisions given at the same moment: one of them is recorded, the others are told so."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from domain.appraisals.answer_commands import AnswerAppraisal, DecideAnswer
from domain.appraisals.answer_events import Objection, Ruling
from schedulers.appraisal_course import appraisal_course
from schedulers.quarterly_appraisal import quarterly_appraisal
from tenants.accounts.roles import Role
from tenants.outcome import Done, Outcome, Refused
from tests.support.controls import OPERATOR
from tests.support.working import Working, at

AT_ONCE = 8


def published(province: Working) -> dict[str, Any]:
    province.contract(OPERATOR, {"handled_cases": 4})
    province.clock.set(at(2026, 4, 6))
    quarterly_appraisal(province.sources)
    appraisal_course(province.sources)
    return {"operator": OPERATOR, "period": "2026Q1", "on": province.today}


def told(province: Working, name: str) -> int:
    return sum(one.name == name for one in province.side.log.load(f"{OPERATOR}/appraisal/2026Q1"))


def recorded(outcomes: list[Outcome]) -> int:
    return sum(isinstance(one, Done) and bool(one.events) for one in outcomes)


def test_of_several_answers_at_once_one_counts(province: Working) -> None:
    which, manager = published(province), province.staff(OPERATOR, Role.MANAGER)
    objection = (Objection(point="A4.1", text="有三件没有计入"),)
    said = [
        AnswerAppraisal(agrees=not number % 2, objections=objection if number % 2 else (), **which)
        for number in range(AT_ONCE)
    ]
    with ThreadPoolExecutor(AT_ONCE) as threads:
        outcomes = list(threads.map(lambda one: province.side.application.handle(one, manager), said))
    assert recorded(outcomes) == told(province, "appraisals.answered.v1") == 1
    refused = {one.refusal.code for one in outcomes if isinstance(one, Refused)}
    assert refused == {"appraisals.answered-already"}


def test_of_several_decisions_at_once_one_counts(province: Working) -> None:
    which, manager = published(province), province.staff(OPERATOR, Role.MANAGER)
    objection = Objection(point="A4.1", text="有三件没有计入")
    province.do(AnswerAppraisal(agrees=False, objections=(objection,), **which), manager)
    said = [
        DecideAnswer(rulings=(Ruling(point="A4.1", upheld=False, reason=f"第 {number} 位经办核对"),), **which)
        for number in range(AT_ONCE)
    ]
    with ThreadPoolExecutor(AT_ONCE) as threads:
        outcomes = list(threads.map(lambda one: province.side.application.handle(one, province.bureau), said))
    assert recorded(outcomes) == told(province, "appraisals.answer-decided.v1") == 1
    assert {one.refusal.code for one in outcomes if isinstance(one, Refused)} == {"appraisals.decided-already"}
