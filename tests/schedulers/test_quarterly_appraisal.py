"""The quarterly job: when it appraises, what counts, and for whom."""

from datetime import date

import pytest
import structlog

from domain.shared.period import Period
from schedulers.appraisals import appraise
from schedulers.problems import NotDue
from schedulers.quarterly_appraisal import quarterly_appraisal
from tests.support.controls import OPERATOR, OTHER_OPERATOR
from tests.support.working import Working, at

Q1, Q2 = Period(2026, 1), Period(2026, 2)


def codes_and_totals(province: Working) -> list[tuple[str, str, str | None]]:
    return [(one.period, str(one.total), one.grade) for one in province.appraisals(OPERATOR)]


def test_nothing_is_appraised_before_the_grace_days_are_over(province: Working) -> None:
    province.contract(OPERATOR)
    province.clock.set(at(2026, 4, 5, 23, 59))
    assert quarterly_appraisal(province.sources) == []
    province.clock.set(at(2026, 4, 6, 0, 0))
    assert [(one.operator, one.period) for one in quarterly_appraisal(province.sources)] == [(OPERATOR, Q1)]


def test_a_second_run_finds_nothing_to_do(province: Working) -> None:
    province.contract(OPERATOR)
    province.clock.set(at(2026, 4, 6))
    quarterly_appraisal(province.sources)
    head = province.side.log.head()
    assert quarterly_appraisal(province.sources) == []
    assert province.side.log.head() == head


def test_work_recorded_a_minute_before_the_cut_off_counts_and_a_minute_after_it_does_not(province: Working) -> None:
    province.contract(OPERATOR, {"handled_cases": 4})
    province.clock.set(at(2026, 3, 31))
    province.finish_cases(OPERATOR, 2)
    province.clock.set(at(2026, 4, 5, 23, 59))
    province.finish_cases(OPERATOR, 1, on=date(2026, 3, 31))
    province.clock.set(at(2026, 4, 6, 0, 1))
    province.finish_cases(OPERATOR, 1, on=date(2026, 3, 31))
    quarterly_appraisal(province.sources)
    province.conclude()
    [made] = province.appraisals(OPERATOR)
    assert (str(made.total), made.grade) == ("75.0", "合格")
    assert (made.counted.counted, made.counted.late) == (3, 1)
    assert made.cut_off == "2026-04-05T24:00+08:00"


def test_what_was_recorded_too_late_counts_in_the_quarter_it_was_recorded_in(province: Working) -> None:
    province.contract(OPERATOR, {"handled_cases": 4})
    province.clock.set(at(2026, 4, 6, 0, 1))
    province.finish_cases(OPERATOR, 2, on=date(2026, 3, 31))
    province.clock.set(at(2026, 7, 6))
    quarterly_appraisal(province.sources)
    province.conclude()
    assert codes_and_totals(province) == [("2026Q1", "0.0", "不合格"), ("2026Q2", "50.0", "不合格")]


def test_a_contract_from_the_middle_of_the_quarter_is_measured_in_proportion(province: Working) -> None:
    # 46 of the 91 days from April to June: half of the target of 8, to the nearest case, is 4.
    province.contract(OPERATOR, {"handled_cases": 8}, first=date(2026, 5, 16))
    province.clock.set(at(2026, 6, 1))
    province.finish_cases(OPERATOR, 4)
    province.clock.set(at(2026, 7, 6))
    quarterly_appraisal(province.sources)
    province.conclude()
    [made] = province.appraisals(OPERATOR)
    assert (made.period, str(made.total), made.grade) == ("2026Q2", "100.0", "优秀")
    assert [(m.actual, m.target) for p in made.points for m in p.measures] == [(4, 4)]


def test_an_operator_without_a_target_for_quarters_is_left_out_and_named_once(province: Working) -> None:
    province.contract(OPERATOR, {"placed_persons": 2})  # which only years are measured by
    province.contract(OTHER_OPERATOR, {"handled_cases": 4})
    province.clock.set(at(2026, 4, 6))
    with structlog.testing.capture_logs() as said:
        done = quarterly_appraisal(province.sources)
        quarterly_appraisal(province.sources)
    assert [one.operator for one in done] == [OTHER_OPERATOR]
    assert [(one["operator"], one["period"]) for one in said if "no target" in one["event"]] == [(OPERATOR, "2026Q1")]


def test_a_quarter_that_began_before_any_scheme_is_left_out_and_named_once(province: Working) -> None:
    province.adopt_scheme(version=2, effective_from=date(2026, 2, 1))
    province.contract(OPERATOR)
    province.clock.set(at(2026, 7, 6))
    quarterly_appraisal(province.sources)
    assert [(one.period, one.scheme_version) for one in province.appraisals(OPERATOR)] == [("2026Q1", 1), ("2026Q2", 2)]


def test_a_quarter_without_any_scheme_is_named_once_and_appraised_for_nobody(without_scheme: Working) -> None:
    without_scheme.adopt_scheme(effective_from=date(2026, 2, 1))
    without_scheme.contract(OPERATOR)
    without_scheme.clock.set(at(2026, 7, 6))
    with structlog.testing.capture_logs() as said:
        quarterly_appraisal(without_scheme.sources)
        quarterly_appraisal(without_scheme.sources)
    assert [one.period for one in without_scheme.appraisals(OPERATOR)] == ["2026Q2"]
    assert [one["period"] for one in said if "no scheme" in one["event"]] == ["2026Q1"]


def test_a_province_without_contracts_has_nothing_due(province: Working) -> None:
    province.clock.set(at(2028, 1, 1))
    assert quarterly_appraisal(province.sources) == []


def test_asked_for_too_early_it_says_from_when(province: Working) -> None:
    province.contract(OPERATOR)
    with pytest.raises(NotDue, match="2026Q1 can be appraised after 2026-04-05"):
        list(appraise(province.sources, Q1))


def test_asked_for_somebody_without_a_contract_it_says_so(province: Working) -> None:
    province.contract(OPERATOR)
    province.clock.set(at(2026, 4, 6))
    with pytest.raises(NotDue, match="op-350103-001 had no contract in 2026Q1"):
        list(appraise(province.sources, Q1, OTHER_OPERATOR))


def test_asked_for_one_operator_it_appraises_no_other(province: Working) -> None:
    province.contract(OPERATOR)
    province.contract(OTHER_OPERATOR)
    province.clock.set(at(2026, 4, 6))
    assert [one.operator for one in appraise(province.sources, Q1, OTHER_OPERATOR)] == [OTHER_OPERATOR]
    assert province.appraisals(OPERATOR) == []


def test_an_appraisal_names_the_job_that_made_it(province: Working) -> None:
    province.contract(OPERATOR)
    province.clock.set(at(2026, 4, 6))
    quarterly_appraisal(province.sources.acting_as("quarterly_appraisal"))
    [derived, *_] = province.side.log.load(f"{OPERATOR}/appraisal/2026Q1")
    assert (derived.actor, derived.role) == ("system:quarterly_appraisal", "system")
