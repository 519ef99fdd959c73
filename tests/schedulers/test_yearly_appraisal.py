"""The yearly job opens the annual appraisal: system points computed, the others awaiting people."""

from domain.shared.period import Period
from schedulers.yearly_appraisal import yearly_appraisal
from tests.support.controls import OPERATOR
from tests.support.working import Working, at


def opened(province: Working) -> None:
    province.contract(OPERATOR, {"handled_cases": 1})
    province.clock.set(at(2026, 6, 1))
    province.finish_cases(OPERATOR, 2)
    province.clock.set(at(2027, 1, 16))
    assert [one.period for one in yearly_appraisal(province.sources)] == [Period(2026)]


def test_a_year_is_opened_when_its_own_grace_days_are_over(province: Working) -> None:
    province.contract(OPERATOR)
    province.clock.set(at(2027, 1, 15, 23, 59))
    assert yearly_appraisal(province.sources) == []
    province.clock.set(at(2027, 1, 16, 0, 0))
    assert [(one.operator, one.period) for one in yearly_appraisal(province.sources)] == [(OPERATOR, Period(2026))]


def test_an_opened_year_has_its_system_points_and_no_grade(province: Working) -> None:
    opened(province)
    [year] = province.appraisals(OPERATOR)
    assert (year.period, year.kind, year.grade, year.concluded_on) == ("2026", "year", None, None)
    scored = {point.point: point for point in year.points if point.score is not None}
    assert [(m.actual, m.target) for m in scored["A4.1"].measures] == [(2, 4)]
    assert str(year.total) == str(sum(point.score or 0 for point in scored.values()))[:-1]


def test_on_site_and_evidence_points_of_an_opened_year_await_their_scores(province: Working) -> None:
    opened(province)
    [year] = province.appraisals(OPERATOR)
    awaiting = {point.point for point in year.points if point.why_not == "awaiting"}
    assert {"A1.1", "A2.1", "A7.1", "A8.3"} <= awaiting
    assert all(point.score is None for point in year.points if point.point in awaiting)


def test_a_year_is_opened_once(province: Working) -> None:
    opened(province)
    assert yearly_appraisal(province.sources) == []
    told = [one.name for one in province.side.log.load(f"{OPERATOR}/appraisal/2026")]
    assert told == ["appraisals.derived.v1", "appraisals.assessment-opened.v1"]
