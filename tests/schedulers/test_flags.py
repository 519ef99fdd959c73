"""Two failed quarters in a row flag an operator for exit, in whatever order and however close they are concluded."""

from collections.abc import Mapping
from typing import Any

import pytest

from domain.operators.events import stream
from domain.shared.period import Period
from projections.appraisal_archive import course
from schedulers.appraisal_course import conclude
from schedulers.quarterly_appraisal import quarterly_appraisal
from schedulers.sources import system
from schedulers.standing import Fields
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
    province.conclude()
    assert province.appraisals(OPERATOR)[0].grade == "不合格"
    assert flags(province) == []


def test_two_failed_quarters_in_a_row_flag_once(province: Working) -> None:
    province.contract(OPERATOR)
    for moment in (at(2026, 4, 6), at(2026, 7, 6), at(2026, 7, 7)):
        province.clock.set(moment)
        quarterly_appraisal(province.sources)
        province.conclude()
    assert flags(province) == [("two-failed-quarters", ("2026Q1", "2026Q2"))]


def test_a_good_quarter_between_two_failed_ones_is_no_reason_to_flag(province: Working) -> None:
    province.contract(OPERATOR, {"handled_cases": 1})
    province.clock.set(at(2026, 5, 4))
    province.finish_cases(OPERATOR, 1)
    province.clock.set(at(2026, 10, 6))
    quarterly_appraisal(province.sources)
    province.conclude()
    assert [one.grade for one in province.appraisals(OPERATOR)] == ["不合格", "优秀", "不合格"]
    assert flags(province) == []


def side_by_side(province: Working, monkeypatch: pytest.MonkeyPatch, *, expecting: bool = True) -> None:
    """Both quarters are concluded before either is recorded, as two processes may do it."""
    append = province.side.log.append

    def recorded(*given: Any, expected: Mapping[str, int], **more: Any) -> list[int]:
        return append(*given, expected=expected if expecting else None, **more)

    def stand(period: Period) -> None:
        answered = course.course(system("test"), province.views, OPERATOR, str(period))
        assert answered
        assert conclude(province.sources, answered, Fields(province.sources))

    def second_first(*given: Any, **more: Any) -> list[int]:
        monkeypatch.setattr(province.side.log, "append", recorded)
        stand(Q2)
        return recorded(*given, **more)

    province.contract(OPERATOR)
    province.clock.set(at(2026, 7, 6))
    quarterly_appraisal(province.sources)
    province.agree()
    monkeypatch.setattr(province.side.log, "append", second_first)
    stand(Q1)
    assert [one.grade for one in province.appraisals(OPERATOR)] == ["不合格", "不合格"]


def test_neighbours_concluded_at_the_same_moment_flag_as_well(
    province: Working, monkeypatch: pytest.MonkeyPatch
) -> None:
    side_by_side(province, monkeypatch)
    assert flags(province) == [("two-failed-quarters", ("2026Q1", "2026Q2"))]


def test_they_would_not_if_a_conclusion_did_not_count_on_its_neighbours(
    province: Working, monkeypatch: pytest.MonkeyPatch
) -> None:
    side_by_side(province, monkeypatch, expecting=False)
    assert flags(province) == []
