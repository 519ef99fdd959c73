"""Figures, money and dates as they stand on a page."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from domain.shared.period import Period
from web import formats
from web.i18n import speaking


@pytest.mark.parametrize(
    ("fen", "places", "shown"),
    [(123400, 2, "¥1,234.00"), (5, 2, "¥0.05"), (-300000, 2, "−¥3,000.00"), (18140450, 0, "¥181,405"), (0, 2, "¥0.00")],
)
def test_money_is_shown_in_yuan(fen: int, places: int, shown: str) -> None:
    assert formats.yuan(fen, places) == shown


def test_figures_round_half_up_and_group_by_thousands() -> None:
    assert formats.wan(413_730_000) == "413.73"
    assert formats.number(1234567) == "1,234,567"
    assert formats.number(0.125, 2) == "0.13"
    assert formats.percent(Decimal("0.6265")) == "62.7%"
    assert formats.percent(0.924, 0) == "92%"
    assert formats.position(1204317) == "1 204 317"


def test_a_moment_of_the_log_is_shown_on_the_clocks_of_fujian() -> None:
    late = datetime(2026, 11, 19, 16, 30, 5, tzinfo=UTC)
    assert formats.day(late) == "2026 年 11 月 20 日"
    assert (formats.short_day(late), formats.weekday(late)) == ("11 月 20 日", "星期五")
    assert (formats.clock(late), formats.clock(late, seconds=True)) == ("00:30", "00:30:05")
    assert formats.stamp(late) == "2026-11-20 00:30:05"
    with speaking("en"):
        assert (formats.day(late), formats.short_day(late), formats.weekday(late)) == (
            "20 Nov 2026",
            "20 Nov",
            "Friday",
        )


def test_a_period_has_its_name_in_both_languages() -> None:
    assert formats.period_name(Period(2026, 3)) == "2026 年第三季度"
    assert formats.period_name(Period(2026)) == "2026 年度"
    assert (formats.quarter_name(1), formats.day(date(2026, 1, 2))) == ("一季度", "2026 年 1 月 2 日")
    with speaking("en"):
        assert formats.period_name(Period(2026, 3)) == "Q3 2026"
        assert (formats.period_name(Period(2026)), formats.quarter_name(1)) == ("2026", "Q1")
