"""What was missed while nothing ran, and what one failure does to the rest."""

from collections.abc import Callable
from typing import Any

import pytest
import structlog

from domain.shared.period import Period
from schedulers import process
from schedulers.deriving import Appraised, appraise_operator
from schedulers.problems import Unfinished
from schedulers.quarterly_appraisal import quarterly_appraisal
from schedulers.sources import Sources
from tests.support.controls import OPERATOR, OTHER_OPERATOR
from tests.support.working import Working, at


def test_after_ninety_days_down_missed_quarters_are_appraised_once_oldest_first(province: Working) -> None:
    for code in (OPERATOR, OTHER_OPERATOR):
        province.contract(code)
    province.clock.set(at(2026, 4, 1))
    quarterly_appraisal(province.sources)  # the last tick before the outage: nothing is due yet
    province.clock.set(at(2026, 7, 7))
    done = quarterly_appraisal(province.sources)
    expected = [(code, Period(2026, quarter)) for quarter in (1, 2) for code in (OPERATOR, OTHER_OPERATOR)]
    assert [(one.operator, one.period) for one in done] == expected
    province.conclude()
    concluded = [one for one in province.side.log.feed(0, 1000) if one.name == "appraisals.concluded.v1"]
    assert [(one.event.operator, Period.parse(one.event.period)) for one in concluded] == expected
    assert quarterly_appraisal(province.sources) == []


def failing_for(code: str, then: Callable[..., Appraised | None]) -> Callable[..., Appraised | None]:
    def appraise(sources: Sources, operator: str, *rest: Any) -> Appraised | None:
        if operator == code:
            raise ArithmeticError("made to fail")
        return then(sources, operator, *rest)

    return appraise


def test_an_operator_that_cannot_be_appraised_does_not_stop_the_others(
    province: Working, monkeypatch: pytest.MonkeyPatch
) -> None:
    for code in (OPERATOR, OTHER_OPERATOR):
        province.contract(code)
    province.clock.set(at(2026, 7, 6))
    monkeypatch.setattr("schedulers.appraisals.appraise_operator", failing_for(OPERATOR, appraise_operator))
    with (
        structlog.testing.capture_logs() as said,
        pytest.raises(Unfinished, match=f"{OPERATOR} for 2026Q1, {OPERATOR}"),
    ):
        quarterly_appraisal(province.sources)
    assert [one.period for one in province.appraisals(OTHER_OPERATOR)] == ["2026Q1", "2026Q2"]
    assert {one["operator"] for one in said if one["log_level"] == "error"} == {OPERATOR}
    monkeypatch.undo()
    assert {one.operator for one in quarterly_appraisal(province.sources)} == {OPERATOR}


def test_a_failing_job_stops_no_other(province: Working, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(sources: Sources) -> None:
        raise ArithmeticError("made to fail")

    province.contract(OPERATOR)
    province.clock.set(at(2026, 4, 6))
    _, moments = process.JOBS["voucher_expiry"]
    monkeypatch.setitem(process.JOBS, "voucher_expiry", (fail, moments))
    with structlog.testing.capture_logs() as said:
        assert process.run_due(province.sources) == ["voucher_expiry"]
    assert [one["job"] for one in said if one["event"] == "job failed"] == ["voucher_expiry"]
    assert [one.period for one in province.appraisals(OPERATOR)] == ["2026Q1"]
