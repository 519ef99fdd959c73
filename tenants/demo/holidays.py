"""Working days as the State Council announced them: these are not made up. 2024 to 2026; later years are not known."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from importlib.resources import files

import msgspec

import tenants.demo
from domain.calendars.commands import PublishWorkingDays
from domain.shared.working_days import WorkingDays, Year


class Announced(msgspec.Struct, frozen=True):
    """A year's announcement; holidays as first and last days."""

    year: int
    announced_on: date
    source: str
    holidays: tuple[tuple[date, date], ...]
    workdays: tuple[date, ...]

    @property
    def days_off(self) -> tuple[date, ...]:
        spans = ((first, (last - first).days + 1) for first, last in self.holidays)
        return tuple(first + timedelta(days=n) for first, days in spans for n in range(days))


@cache
def announced() -> tuple[Announced, ...]:
    """The years in their order."""
    text = files(tenants.demo).joinpath("working_days.json").read_bytes()
    return msgspec.json.decode(text, type=tuple[Announced, ...])


@cache
def calendar() -> WorkingDays:
    """All of them together."""
    years = {one.year: Year(year=one.year, holidays=one.days_off, workdays=one.workdays) for one in announced()}
    return WorkingDays(years)


def published_on(day: date, founded: date) -> list[PublishWorkingDays]:
    """What the bureau publishes on a day: each year when it is announced, and at the founding what was by then."""
    return [
        PublishWorkingDays(
            year=one.year, edition=0, holidays=one.days_off, workdays=one.workdays, source=one.source, on=day
        )
        for one in announced()
        if max(one.announced_on, founded) == day
    ]
