"""Business days are Shanghai's, whatever the machine's zone."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenants.clock import FixedClock, MovingClock, business_date, start_of, system_clock

NOON = datetime(2026, 9, 30, 4, 0, tzinfo=UTC)


def test_the_business_day_turns_at_sixteen_hours_utc() -> None:
    assert business_date(datetime(2026, 9, 30, 15, 59, 59, tzinfo=UTC)) == date(2026, 9, 30)
    assert business_date(datetime(2026, 9, 30, 16, 0, tzinfo=UTC)) == date(2026, 10, 1)


@given(st.dates(date(1992, 1, 1), date(2100, 1, 1)))
def test_a_day_starts_where_the_one_before_ends(day: date) -> None:
    assert business_date(start_of(day)) == day
    assert business_date(start_of(day) - timedelta(microseconds=1)) == day - timedelta(days=1)


def test_a_moment_without_a_zone_is_refused() -> None:
    for refuse in (business_date, FixedClock, MovingClock):
        with pytest.raises(ValueError, match="no time zone"):
            refuse(datetime(2026, 9, 30))  # noqa: DTZ001


def test_clocks_tell_utc() -> None:
    local = NOON.astimezone(timezone(timedelta(hours=8)))
    for clock in (FixedClock(local), MovingClock(local), system_clock):
        assert clock().tzinfo is UTC
    assert FixedClock(local)() == NOON


def test_a_moving_clock_goes_forwards_only() -> None:
    clock = MovingClock(NOON)
    assert clock.advance(timedelta(hours=1)) == clock() == NOON + timedelta(hours=1)
    with pytest.raises(ValueError, match="does not go back"):
        clock.set(NOON)
    with pytest.raises(ValueError, match="does not go back"):
        clock.advance(timedelta(seconds=-1))
