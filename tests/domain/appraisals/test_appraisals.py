"""ConcludeQuarter and OpenAnnualAppraisal: right events, quiet when done already."""

from decimal import Decimal
from typing import Any

import pytest

from domain.appraisals.appraisal import decider
from domain.appraisals.commands import ConcludeQuarter, OpenAnnualAppraisal
from domain.appraisals.events import AppraisalConcluded, AppraisalDerived, Counted, Measure, PointScore
from domain.operators.commands import FlagOperator
from tests.support.asked import ask
from tests.support.controls import DAY, OPERATOR
from tests.support.given import given

SCORE = PointScore(
    point="A4.1",
    category="服务量考核",
    weight=Decimal(25),
    full=Decimal("100.00"),
    score=Decimal("50.00"),
    measures=(Measure(name="handled_cases", unit="cases", actual=4, target=8),),
)
DERIVED: dict[str, Any] = {
    "operator": OPERATOR,
    "period": "2026Q3",
    "contract": "榕鼓人社购〔2026〕3号",
    "scheme": "fujian",
    "scheme_version": 1,
    "position": 4_711,
    "cut_off": "2026-10-05T24:00+08:00",
    "points": (SCORE,),
    "counted": Counted(counted=4, duplicate=0, voided=0, withdrawn=0, late=0, late_in=0),
    "total": Decimal("50.0"),
    "digest": "ab" * 32,
}
CONCLUDED = AppraisalConcluded(operator=OPERATOR, period="2026Q3", total=Decimal("50.0"), grade="不合格")


def conclude() -> ConcludeQuarter:
    return ConcludeQuarter(on=DAY, grade="不合格", **DERIVED)


def test_a_quarter_is_concluded_with_everything_it_was_derived_from() -> None:
    given(decider).when(conclude()).then(AppraisalDerived(**DERIVED), CONCLUDED)


def test_a_quarter_is_not_concluded_twice() -> None:
    given(decider, AppraisalDerived(**DERIVED), CONCLUDED).when(conclude()).then_nothing()


@pytest.mark.parametrize("period", ["2026", "2026Q5", "soon"])
def test_only_a_quarter_is_concluded_and_only_a_year_is_opened(period: str) -> None:
    other = DERIVED | {"period": period}
    asked = ConcludeQuarter(on=DAY, grade="合格", **other)
    given(decider).when(asked).then_refused("appraisals.period", field="period", period=period)
    given(decider).when(OpenAnnualAppraisal(on=DAY, **DERIVED)).then_refused("appraisals.period", field="period")


def test_a_year_is_opened_without_a_grade() -> None:
    year = DERIVED | {"period": "2026"}
    given(decider).when(OpenAnnualAppraisal(on=DAY, **year)).then(AppraisalDerived(**year))
    given(decider, AppraisalDerived(**year)).then_state(period="2026", grade=None)


def test_a_year_is_not_opened_twice() -> None:
    year = DERIVED | {"period": "2026"}
    given(decider, AppraisalDerived(**year)).when(OpenAnnualAppraisal(on=DAY, **year)).then_nothing()


def test_a_concluded_appraisal_knows_its_grade() -> None:
    given(decider, AppraisalDerived(**DERIVED), CONCLUDED).then_state(grade="不合格", digest="ab" * 32)
    assert given(decider, CONCLUDED).state is None


def test_an_appraisal_is_not_asked_what_others_decide() -> None:
    with pytest.raises(TypeError, match="FlagOperator"):
        given(decider).when(ask(FlagOperator))
