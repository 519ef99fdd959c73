"""How many months a status lasts before it has to be renewed: data, because the notice leaves it to each place.

A status that is not named in `validity.json` lasts until something ends it.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from importlib.resources import files

import msgspec


@cache
def months_of() -> dict[str, int]:
    return msgspec.json.decode(files(__package__).joinpath("validity.json").read_bytes(), type=dict[str, int])


def months_later(day: date, months: int) -> date:
    """The same day so many months on; in a month without it, the month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    try:
        return date(year, month + 1, day.day)
    except ValueError:
        return date(year, month + 2, 1) - timedelta(days=1)  # a short month is never December


def last_day(status: str, since: date) -> date | None:
    """The last day on which a status gained on `since` holds, None when nothing but an event ends it."""
    months = months_of().get(status)
    return months_later(since, months) - timedelta(days=1) if months else None
