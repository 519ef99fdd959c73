"""Stream `working-days/<year>`: which days of a year are worked, as announced; the latest that was published holds."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event


class WorkingDaysPublished(Event, frozen=True, kw_only=True):
    """A whole year: days off and worked weekend days, each in order, and the announcement they are taken from."""

    year: int
    holidays: tuple[date, ...]
    workdays: tuple[date, ...]
    source: str


EVENTS = {"calendars.working-days-published.v1": WorkingDaysPublished}
PERSONAL_OF: dict[str, str] = {}


def stream(year: int) -> str:
    return f"working-days/{year}"
