"""Questions about start-up clinics (创业门诊)."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.venture_board.answers import Booking, Clinic
from projections.venture_board.tables import clinic_bookings
from projections.venture_board.tables import clinics as clinics_table
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_C, _B = clinics_table.c, clinic_bookings.c
SORTS = Sorts({"day": _C.day}, "-day", _C.clinic)


def clinics(
    context: Context,
    views: Views,
    *,
    since: date | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Clinic]:
    """A page of clinics; `since` keeps those of that day and later."""
    query = _visible(context)
    if since:
        query = query.where(_C.day >= since)
    with views.read() as db:
        return paged(db, Clinic, query, SORTS.by(sort), page, size)


def clinic(context: Context, views: Views, clinic_id: str) -> Clinic | None:
    """One clinic; None when there is none, or it is another operator's."""
    with views.read() as db:
        return one(db, Clinic, _visible(context).where(_C.clinic == clinic_id))


def bookings_of(context: Context, views: Views, clinic_id: str) -> tuple[Booking, ...]:
    """Who has booked a clinic, those who cancelled too, in the order of their places."""
    query = sa.select(*columns(Booking, clinic_bookings)).where(
        _B.clinic == clinic_id, sees_operator(context, _B.operator)
    )
    with views.read() as db:
        return many(db, Booking, query.order_by(_B.slot, _B.person))


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Clinic, clinics_table)).where(sees_operator(context, _C.operator))
