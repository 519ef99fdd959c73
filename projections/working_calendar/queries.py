"""Questions about working days. They are the same for everybody."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from domain.shared.working_days import WorkingDays, Year
from projections.page import columns, many
from projections.views import Views
from projections.working_calendar.answers import PublishedYear
from projections.working_calendar.tables import years

_Y = years.c


def working_days(views: Views) -> WorkingDays:
    """The calendar as it is known now: of each year the latest edition."""
    with views.read() as db:
        found = many(db, PublishedYear, _editions().order_by(_Y.year, _Y.edition))
    return WorkingDays({one.year: year_as_told(one) for one in found})


def editions_of_year(views: Views, year: int) -> tuple[PublishedYear, ...]:
    """Everything that was published for a year, the latest first; empty for one that is not known."""
    with views.read() as db:
        return many(db, PublishedYear, _editions().where(_Y.year == year).order_by(_Y.edition.desc()))


def year_as_told(told: PublishedYear) -> Year:
    """The year that an edition tells."""
    holidays, workdays = (tuple(map(date.fromisoformat, days)) for days in (told.holidays, told.workdays))
    return Year(year=told.year, holidays=holidays, workdays=workdays)


def _editions() -> sa.Select[tuple[object, ...]]:
    return sa.select(*columns(PublishedYear, years))
