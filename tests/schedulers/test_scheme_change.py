"""A scheme changed in the middle of a year: it applies to periods that begin after it, and to nothing before."""

from __future__ import annotations

from datetime import date

from domain.shared.period import Period
from schedulers.quarterly_appraisal import quarterly_appraisal
from schedulers.rederive import differences
from schedulers.yearly_appraisal import yearly_appraisal
from tests.support.controls import OPERATOR
from tests.support.working import Working, at

HARDER = {"bands": [{"grade": g, "at_least": n} for g, n in (("优秀", 99), ("良好", 95), ("合格", 90), ("不合格", 0))]}


def test_it_applies_to_what_begins_from_its_day_on_and_to_nothing_before(province: Working) -> None:
    province.contract(OPERATOR, {"handled_cases": 4})
    for month in (2, 5, 8):
        province.clock.set(at(2026, month, 10))
        province.finish_cases(OPERATOR, 3)
        if month == 5:
            province.adopt_scheme(version=2, effective_from=date(2026, 7, 1), **HARDER)
    province.clock.set(at(2026, 10, 7))
    quarterly_appraisal(province.sources)
    province.clock.set(at(2027, 1, 20))
    yearly_appraisal(province.sources)
    found = {one.period: (one.scheme_version, str(one.total)) for one in province.appraisals(OPERATOR)}
    assert found["2026Q1"] == found["2026Q2"] == (1, "75.0")
    assert found["2026Q3"] == (2, "75.0")
    assert found["2026"][0] == 1  # the year began before it
    schemes = {one.version: one for one in province.sources.schemes()}
    assert [schemes[version].grade(province.appraisals(OPERATOR)[1].total) for version in (1, 2)] == ["合格", "不合格"]


def test_one_in_force_from_the_middle_of_a_quarter_waits_for_the_next(province: Working) -> None:
    province.contract(OPERATOR, {"handled_cases": 4})
    province.adopt_scheme(version=2, effective_from=date(2026, 2, 15), **HARDER)
    province.clock.set(at(2026, 7, 7))
    quarterly_appraisal(province.sources)
    assert [(one.period, one.scheme_version) for one in province.appraisals(OPERATOR)] == [("2026Q1", 1), ("2026Q2", 2)]


def test_what_was_appraised_under_the_old_one_is_derived_again_under_the_old_one(province: Working) -> None:
    province.contract(OPERATOR, {"handled_cases": 4})
    province.clock.set(at(2026, 2, 10))
    province.finish_cases(OPERATOR, 3)
    province.clock.set(at(2026, 4, 7))
    quarterly_appraisal(province.sources)
    province.adopt_scheme(version=2, effective_from=date(2026, 4, 1), **HARDER)
    assert differences(province.side.log, OPERATOR, str(Period(2026, 1)), lambda line: None) == 0


def test_each_outlet_is_in_the_result(province: Working) -> None:
    province.contract(OPERATOR, {"handled_cases": 4})
    province.clock.set(at(2026, 2, 10))
    province.finish_cases(OPERATOR, 3)
    province.clock.set(at(2026, 4, 7))
    quarterly_appraisal(province.sources)
    (one,) = province.appraisals(OPERATOR)
    assert [(of.outlet, str(of.total), of.grade) for of in one.outlets] == [(province.outlet(OPERATOR), "75.0", "合格")]
