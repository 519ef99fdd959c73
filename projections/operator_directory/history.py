"""What became of outlets and staff, the latest first."""

from __future__ import annotations

import sqlalchemy as sa

from projections.operator_directory.answers import Told
from projections.operator_directory.tables import staffing
from projections.page import columns, many
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_H = staffing.c


def history_of_outlet(context: Context, views: Views, operator: str, outlet: str) -> tuple[Told, ...]:
    """How an outlet was opened, changed and staffed."""
    return _told(context, views, operator, _H.outlet == outlet)


def history_of_staff(context: Context, views: Views, operator: str, staff: str) -> tuple[Told, ...]:
    """How a member of staff joined, moved and left."""
    return _told(context, views, operator, _H.staff == staff)


def _told(context: Context, views: Views, operator: str, about: sa.ColumnElement[bool]) -> tuple[Told, ...]:
    query = sa.select(*columns(Told, staffing)).where(_H.operator == operator, about)
    with views.read() as db:
        return many(db, Told, query.where(sees_operator(context, _H.operator)).order_by(_H.position.desc()))
