"""Two failed quarters in a row flag an operator for exit, in whatever order and however close they are appraised."""

from typing import Any

import pytest

from domain.operators.events import stream
from domain.shared.period import Period
from schedulers.appraisals import appraise
from schedulers.quarterly_appraisal import flag_failing, quarterly_appraisal
from tests.support.controls import OPERATOR
from tests.support.working import Working, at

Q1, Q2 = Period(2026, 1), Period(2026, 2)


def flags(province: Working) -> list[tuple[str, tuple[str, ...]]]:
    events = [one.event for one in province.side.log.load(stream(OPERATOR)) if one.name == "operators.flagged.v1"]
    return [(event.rule, event.periods) for event in events]


def test_one_failed_quarter_does_not_flag(province: Working) -> None:
    province.contract(OPERATOR)
    province.clock.set(at(2026, 4, 6))
    quarterly_appraisal(province.sources)
    assert province.appraisals(OPERATOR)[0].grade == "不合格"
    assert flags(province) == []


def test_two_failed_quarters_in_a_row_flag_once(province: Working) -> None:
    province.contract(OPERATOR)
    for moment in (at(2026, 4, 6), at(2026, 7, 6), at(2026, 7, 7)):
        province.clock.set(moment)
        quarterly_appraisal(province.sources)
    assert flags(province) == [("two-failed-quarters", ("2026Q1", "2026Q2"))]


def test_a_good_quarter_between_two_failed_ones_is_no_reason_to_flag(province: Working) -> None:
    province.contract(OPERATOR, {"handled_cases": 1})
    province.clock.set(at(2026, 5, 4))
    province.finish_cases(OPERATOR, 1)
    province.clock.set(at(2026, 10, 6))
    quarterly_appraisal(province.sources)
    assert [one.grade for one in province.appraisals(OPERATOR)] == ["不合格", "优秀", "不合格"]
    assert flags(province) == []


def side_by_side(province: Working, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both quarters are decided before either is recorded, as two processes may do it."""
    usual = province.side.log.append

    def append(*given: Any, **options: Any) -> list[int]:
        monkeypatch.setattr(province.side.log, "append", usual)
        list(appraise(province.sources, Q2))
        return usual(*given, **options)

    province.contract(OPERATOR)
    province.clock.set(at(2026, 7, 6))
    province.runner.catch_up()
    monkeypatch.setattr(province.side.log, "append", append)
    list(appraise(province.sources, Q1))


def test_neighbours_recorded_at_the_same_moment_do_not_see_each_other(
    province: Working, monkeypatch: pytest.MonkeyPatch
) -> None:
    side_by_side(province, monkeypatch)
    assert [one.grade for one in province.appraisals(OPERATOR)] == ["不合格", "不合格"]
    assert flags(province) == []  # what the job has to make good


def test_the_job_flags_what_such_neighbours_missed(province: Working, monkeypatch: pytest.MonkeyPatch) -> None:
    side_by_side(province, monkeypatch)
    quarterly_appraisal(province.sources)
    assert flags(province) == [("two-failed-quarters", ("2026Q1", "2026Q2"))]
    flag_failing(province.sources)
    assert len(flags(province)) == 1
