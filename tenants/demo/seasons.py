"""How busy a day is, and when in the day people come: seasons of hiring, quiet weekends, window hours."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta

from tenants.clock import start_of

# After the Spring Festival everybody looks for work (春风行动); in July graduates do; in December hardly anybody.
_MONTHS = (0.9, 0.75, 1.5, 1.2, 1.0, 1.05, 1.25, 1.05, 1.1, 0.95, 0.95, 0.8)
_WEEKDAYS = (1.2, 1.1, 1.0, 1.0, 0.85, 0.12, 0.03)
_HOLIDAY = 0.02
_FIXED = {(1, 1), (5, 1), (5, 2), (5, 3), *((10, day) for day in range(1, 8))}
# First day of the lunar year; for a year that is not listed the season has no quiet week, and that is all.
_SPRING_FESTIVAL = {
    2023: (1, 22), 2024: (2, 10), 2025: (1, 29), 2026: (2, 17), 2027: (2, 6), 2028: (1, 26), 2029: (2, 13),
    2030: (2, 3), 2031: (1, 23), 2032: (2, 11),
}  # fmt: skip

MORNING, AFTERNOON = (8 * 60 + 35, 11 * 60 + 40), (14 * 60 + 5, 16 * 60 + 50)
"""Window hours as minutes of the day, a little inside 8:30 to 12:00 and 14:00 to 17:30."""


def is_holiday(day: date) -> bool:
    """Whether windows are closed for a festival, roughly: enough for a made-up history."""
    festival = _SPRING_FESTIVAL.get(day.year)
    in_festival = festival is not None and -1 <= (day - date(day.year, *festival)).days <= 6
    return in_festival or (day.month, day.day) in _FIXED


def bustle(day: date) -> float:
    """How many people come on `day`, 1.0 being an ordinary Wednesday."""
    return _HOLIDAY if is_holiday(day) else _MONTHS[day.month - 1] * _WEEKDAYS[day.weekday()]


def is_working_day(day: date) -> bool:
    return day.weekday() < 5 and not is_holiday(day)


def working_days_before(day: date, count: int, *, first: date) -> date:
    """`count` working days before `day`, and not before `first`."""
    while count > 0 and day > first:
        day -= timedelta(days=1)
        count -= is_working_day(day)
    return day


def working_day_from(day: date) -> date:
    """`day`, or the next working day."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def moment(day: date, minutes: float) -> datetime:
    """The moment, in UTC, `minutes` after midnight in Shanghai."""
    return start_of(day) + timedelta(minutes=minutes)


def window_time(rng: random.Random) -> float:
    """A minute of the day at which somebody comes to the window; mornings are busier. Seconds are random."""
    first, last = MORNING if rng.random() < 0.58 else AFTERNOON
    return rng.triangular(first, last, first + (last - first) * 0.4)


def spread(rng: random.Random, first: date, last: date, count: int) -> list[date]:
    """`count` days from `first` to `last`, each as likely as it is busy."""
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return rng.choices(days, [bustle(day) for day in days], k=count) if days else []
