"""A year's working days: state, evolve, decide."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from domain.calendars.commands import PublishWorkingDays
from domain.calendars.events import WorkingDaysPublished
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal, refuse
from domain.shared.working_days import Year, is_weekend

FIRST_YEAR, LAST_YEAR = 2000, 2100


class Published(msgspec.Struct, frozen=True, kw_only=True):
    """The year as it holds, and how often it was published."""

    year: Year
    source: str
    editions: int


def evolve(state: Published | None, event: Event) -> Published | None:
    if not isinstance(event, WorkingDaysPublished):
        return state
    year = Year(year=event.year, holidays=event.holidays, workdays=event.workdays)
    return Published(year=year, source=event.source, editions=(state.editions if state else 0) + 1)


def decide(command: Command, state: Published | None) -> Decision:
    if not isinstance(command, PublishWorkingDays):
        raise TypeError(f"a calendar does not decide {type(command).__name__}")
    told = WorkingDaysPublished(
        year=command.year,
        holidays=tuple(sorted(set(command.holidays))),
        workdays=tuple(sorted(set(command.workdays))),
        source=command.source.strip(),
    )
    editions = state.editions if state else 0
    if state and evolve(state, told) == msgspec.structs.replace(state, editions=editions + 1):
        return []
    if command.edition != editions:
        return refuse("calendars.edition", year=command.year, editions=editions)
    return _problem(told) or [told]


def _problem(told: WorkingDaysPublished) -> Refusal | None:
    if not FIRST_YEAR <= told.year <= LAST_YEAR:
        return refuse("number.range", field="year", least=FIRST_YEAR, most=LAST_YEAR)
    if not told.holidays:
        return refuse("calendars.no-holidays", field="holidays")
    for field, days in (("holidays", told.holidays), ("workdays", told.workdays)):
        if day := _first(day for day in days if day.year != told.year):
            return refuse("calendars.other-year", field=field, day=day.isoformat(), year=told.year)
    if day := _first(day for day in told.workdays if not is_weekend(day)):
        return refuse("calendars.not-weekend", field="workdays", day=day.isoformat())
    if day := _first(day for day in told.workdays if day in told.holidays):
        return refuse("calendars.both", field="workdays", day=day.isoformat())
    return None if told.source else refuse("calendars.source", field="source")


def _first(days: Iterable[date]) -> date | None:
    return next(iter(days), None)


decider = Decider(initial=None, evolve=evolve, decide=decide)
