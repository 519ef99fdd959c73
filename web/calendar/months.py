"""A year as twelve months of weeks, each day with what it is."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

from domain.shared.working_days import Year, is_weekend

MONTHS = range(1, 13)
_WEEKS = calendar.Calendar(calendar.MONDAY)


@dataclass(frozen=True, slots=True)
class Day:
    """`kind` is work, rest (a weekend), off (a holiday), swap (a weekend day worked); None in a year nobody told."""

    day: date
    kind: str | None


@dataclass(frozen=True, slots=True)
class Month:
    """`weeks` begin on Monday; None where a day belongs to another month. `working` is None for an unknown year."""

    first: date
    weeks: tuple[tuple[Day | None, ...], ...]
    working: int | None


def months_of(number: int, year: Year | None) -> list[Month]:
    return [_month(number, month, year) for month in MONTHS]


def _month(number: int, month: int, year: Year | None) -> Month:
    weeks = tuple(
        tuple(Day(day, _kind(day, year)) if day.month == month else None for day in week)
        for week in _WEEKS.monthdatescalendar(number, month)
    )
    days = [one.day for week in weeks for one in week if one]
    return Month(date(number, month, 1), weeks, sum(map(year.is_working, days)) if year else None)


def _kind(day: date, year: Year | None) -> str | None:
    if year is None:
        return None
    if year.is_working(day):
        return "swap" if is_weekend(day) else "work"
    return "off" if day in year.holidays else "rest"
