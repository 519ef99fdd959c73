"""The stored shape of an event: a plain tuple in the order of the columns, and the library's view of the same."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

# tenant, stream, version, name, recorded_at (µs), on_day (yyyymmdd), actor, role, on_behalf_of, request_id, reason,
# state
Row = tuple[str, str, int, str, int, int, str, str, str | None, str, str | None, bytes]
# position, then the same
Recorded = tuple[int, str, str, int, str, int, int, str, str, str | None, str, str | None, bytes]

STREAM, VERSION, RECORDED_AT, REQUEST_ID, STATE = 1, 2, 4, 9, 11
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_microseconds(moment: datetime) -> int:
    """Microseconds since 1970, UTC. ValueError for a naive moment: a log without time zones cannot be trusted."""
    if moment.tzinfo is None:
        raise ValueError("recorded_at must say its time zone")
    return (moment - _EPOCH) // _MICROSECOND


def to_day_number(day: date) -> int:
    """2026-11-22 as 20261122: four bytes, and readable by whoever looks into the table."""
    return day.year * 10_000 + day.month * 100 + day.day


@lru_cache(maxsize=20_000)
def to_day(number: int) -> date:
    return date(number // 10_000, number // 100 % 100, number % 100)
