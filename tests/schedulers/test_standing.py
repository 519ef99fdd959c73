"""Where a result stands among the others is kept with its conclusion, and moves no more when they are decided."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from domain.appraisals.answer_commands import AnswerAppraisal, DecideAnswer
from domain.appraisals.answer_events import Objection, Ruling
from projections.appraisal_archive import league
from projections.appraisal_archive.answers import Appraisal, Standing
from schedulers.appraisal_course import appraisal_course
from schedulers.quarterly_appraisal import quarterly_appraisal
from schedulers.sources import system
from tenants.accounts.roles import Role
from tests.support.controls import OPERATOR, OTHER_OPERATOR
from tests.support.working import Working, at

Q1 = "2026Q1"
OBJECTION = Objection(point="A4.1", text="有两件没有计入")
RULING = Ruling(point="A4.1", upheld=True, reason="已核实", corrected={"handled_cases": 4})


def answer(province: Working, code: str, *objections: Objection) -> None:
    told: dict[str, Any] = {"operator": code, "period": Q1, "on": province.today}
    said = AnswerAppraisal(agrees=not objections, objections=objections, **told)
    province.do(said, province.staff(code, Role.MANAGER))


def stood(province: Working, code: str) -> tuple[int, int, Fraction, Fraction]:
    """Rank, of how many, and the medians of what was reached and of the share of the full mark."""
    one = concluded(province, code).among
    assert one is not None
    return one.rank, one.of, Fraction(one.reached["A4.1"]), Fraction(one.shares["A4.1"])


def concluded(province: Working, code: str) -> Appraisal:
    return province.appraisals(code)[0]


def test_a_concluded_result_keeps_where_it_stood(province: Working) -> None:
    province.know_working_days(2026)
    for code, cases in ((OPERATOR, 3), (OTHER_OPERATOR, 2)):
        province.contract(code, {"handled_cases": 4})
        province.finish_cases(code, cases)
    province.clock.set(at(2026, 4, 6))
    quarterly_appraisal(province.sources)
    appraisal_course(province.sources)
    answer(province, OPERATOR)
    answer(province, OTHER_OPERATOR, OBJECTION)
    appraisal_course(province.sources)
    then = concluded(province, OPERATOR)
    assert then.grade
    assert stood(province, OPERATOR) == (1, 2, Fraction(5, 8), Fraction(5, 8))

    province.do(DecideAnswer(operator=OTHER_OPERATOR, period=Q1, rulings=(RULING,), on=province.today))
    appraisal_course(province.sources)

    assert stood(province, OTHER_OPERATOR) == (1, 2, Fraction(7, 8), Fraction(7, 8))
    assert concluded(province, OPERATOR) == then
    assert league.standing(system("test"), province.views, OPERATOR, Q1) == Standing(2, 2)
    known = then.among
    assert known is not None
    assert known.position < (then.concluded_position or 0)
    assert not concluded(province, OPERATOR).follows(concluded(province, OTHER_OPERATOR))
    assert concluded(province, OTHER_OPERATOR).follows(then)
