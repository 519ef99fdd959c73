"""Working days (工作日): Monday to Friday, less the public holidays, with the weekend days that are worked in exchange.

Which these are is announced a year at a time: of a year that nobody has told, nothing is known, and nothing is guessed.
"""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

_SATURDAY = 5
_DAY = timedelta(days=1)


class Year(msgspec.Struct, frozen=True, kw_only=True):
    """One year as it was announced: days off (放假) and the weekend days that are worked (调休上班)."""

    year: int
    holidays: tuple[date, ...] = ()
    workdays: tuple[date, ...] = ()

    def is_working(self, day: date) -> bool:
        """Of a day of this year."""
        return day in self.workdays or (not is_weekend(day) and day not in self.holidays)


class WorkingDays(msgspec.Struct, frozen=True):
    """The years that are known, by number."""

    years: dict[int, Year] = {}

    def is_working(self, day: date) -> bool | None:
        """None when the year is not known."""
        year = self.years.get(day.year)
        return year.is_working(day) if year else None

    def after(self, day: date, n: int) -> date | None:
        """The `n`-th working day after `day`, which itself is not counted; None when it would need an unknown year."""
        while n > 0:
            day += _DAY
            working = self.is_working(day)
            if working is None:
                return None
            n -= working
        return day

    def surely_after(self, day: date, n: int) -> date:
        """The same for a promise that always has a last day: in a year that nobody has announced yet, Monday to Friday
        are worked."""
        while n > 0:
            day += _DAY
            working = self.is_working(day)
            n -= not is_weekend(day) if working is None else working
        return day

    def deadline(self, started_on: date, days: int, until: date | None) -> date | None:
        """The last day of a time limit: as it was stored when it began, or else as the calendar has it now."""
        return until or self.after(started_on, days)

    def left(self, day: date, until: date) -> int | None:
        """Working days after `day` up to `until`, 0 when that is past; None when a year is not known."""
        left = 0
        while day < until:
            day += _DAY
            working = self.is_working(day)
            if working is None:
                return None
            left += working
        return left


def is_weekend(day: date) -> bool:
    return day.weekday() >= _SATURDAY
