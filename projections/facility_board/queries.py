"""Questions about convenience facilities. Tenants see their own; everybody what an outlet has in use."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from projections.facility_board.answers import Facility, Happened
from projections.facility_board.tables import facilities as table
from projections.facility_board.tables import facility_history
from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_A, _H = table.c, facility_history.c
SORTS = Sorts({"bought": _A.bought_at}, "-bought", _A.facility)
MOST = 200


def facilities(
    context: Context,
    views: Views,
    *,
    status: str | None = None,
    outlet: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Facility]:
    """A page of facilities, the latest first."""
    query = _visible(context)
    for column, value in {_A.status: status, _A.outlet: outlet}.items():
        if value:
            query = query.where(column == value)
    with views.read() as db:
        return paged(db, Facility, query, SORTS.by(sort), page, size)


def facility(context: Context, views: Views, facility_id: str) -> Facility | None:
    with views.read() as db:
        return one(db, Facility, _visible(context).where(_A.facility == facility_id))


def facility_history_of(context: Context, views: Views, facility_id: str) -> tuple[Happened, ...]:
    """What happened to a facility, the latest first."""
    query = sa.select(*columns(Happened, facility_history)).where(
        _H.facility == facility_id, sees_operator(context, _H.operator)
    )
    with views.read() as db:
        return many(db, Happened, query.order_by(_H.step.desc()).limit(MOST))


def facilities_of(views: Views, outlet: str) -> tuple[Facility, ...]:
    """What visitors find at an outlet in working order, for everybody."""
    query = sa.select(*columns(Facility, table)).where(_A.outlet == outlet, _A.status == "ok")
    with views.read() as db:
        return many(db, Facility, query.order_by(_A.kind, _A.facility).limit(MOST))


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Facility, table)).where(sees_operator(context, _A.operator))
