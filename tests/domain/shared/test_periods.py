"""Quarters and years of business dates."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.shared.period import Period

days = st.dates(date(2000, 1, 1), date(2099, 12, 31))
years = st.integers(2000, 2099)
periods = st.builds(Period, years, st.integers(0, 4))


@given(days)
def test_every_day_lies_in_its_quarter_and_its_year(day: date) -> None:
    assert day in Period.quarter_of(day)
    assert day in Period.year_of(day)
    assert day not in Period.quarter_of(day).next
    assert day not in Period.quarter_of(day).previous


@given(periods)
def test_periods_follow_each_other_without_a_gap(period: Period) -> None:
    assert period.next.first - period.last == timedelta(days=1)
    assert period.next.previous == period.previous.next == period
    assert period.previous < period < period.next


@given(periods)
def test_a_period_is_read_as_it_is_written(period: Period) -> None:
    assert Period.parse(str(period)) == period


@given(years)
def test_a_year_is_its_four_quarters(year: int) -> None:
    whole = Period(year)
    assert [q.first.month for q in whole.quarters] == [1, 4, 7, 10]
    assert (whole.quarters[0].first, whole.quarters[-1].last) == (whole.first, whole.last)
    assert not whole.is_quarter
    assert all(q.is_quarter and q.quarters == (q,) for q in whole.quarters)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2024Q1", date(2024, 1, 1), date(2024, 3, 31)),
        ("2026Q3", date(2026, 7, 1), date(2026, 9, 30)),
        ("2026Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_begins_and_ends_on_these_days(text: str, first: date, last: date) -> None:
    period = Period.parse(text)
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "2026Q0", "2026Q5", "2026q1", "26Q1", "2026-Q1", "2026Q1\n", "２０２６", "1999", "9999"]
)
def test_what_is_no_period_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match="neither a quarter like 2026Q3 nor a year"):
        Period.parse(text)
