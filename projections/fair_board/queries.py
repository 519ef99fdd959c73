"""Questions about job fairs and outreach events. Tenants see their own; who has the code of an open door, that one."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from domain.shared.period import Period
from projections.fair_board.answers import Brought, Entry, Fair, Stall, Visitor
from projections.fair_board.tables import fair_entries, fair_stalls, fair_vacancies, fair_visitors
from projections.fair_board.tables import fairs as fairs_table
from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_F, _S, _V, _E = fairs_table.c, fair_stalls.c, fair_visitors.c, fair_entries.c
_B = fair_vacancies.c
SORTS = Sorts({"held": _F.held_on}, "-held", _F.fair)
COMPARED = 8
MOST = 500


def fairs(
    context: Context,
    views: Views,
    *,
    kind: str | None = None,
    status: str | None = None,
    outlet: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Fair]:
    """A page of fairs, the latest first."""
    query = _visible(context)
    for column, value in {_F.kind: kind, _F.status: status, _F.outlet: outlet}.items():
        if value:
            query = query.where(column == value)
    with views.read() as db:
        return paged(db, Fair, query, SORTS.by(sort), page, size)


def fair(context: Context, views: Views, fair_id: str) -> Fair | None:
    with views.read() as db:
        return one(db, Fair, _visible(context).where(_F.fair == fair_id))


def fair_at_door(views: Views, code: str) -> Fair | None:
    """The fair whose open door has that code, for everybody who has it."""
    if not code:
        return None
    with views.read() as db:
        return one(db, Fair, sa.select(*columns(Fair, fairs_table)).where(_F.code == code))


def fairs_compared(context: Context, views: Views, operator: str) -> tuple[Fair, ...]:
    """An operator's last fairs that were held to the end, the latest first: to be compared with each other."""
    query = _visible(context).where(_F.operator == operator, _F.status == "closed")
    with views.read() as db:
        return many(db, Fair, query.order_by(_F.held_on.desc(), _F.fair.desc()).limit(COMPARED))


def held_by_kind(context: Context, views: Views, operator: str, period: Period) -> dict[str, int]:
    """How many of each kind an operator held in a period to the end."""
    query = sa.select(_F.kind, sa.func.count()).where(
        _F.operator == operator,
        _F.status == "closed",
        _F.held_on.between(period.first, period.last),
        sees_operator(context, _F.operator),
    )
    with views.read() as db:
        return {row[0]: row[1] for row in db.execute(query.group_by(_F.kind))}


def stalls_of(context: Context, views: Views, fair_id: str) -> tuple[Stall, ...]:
    """The stalls that are taken, by number."""
    query = sa.select(*columns(Stall, fair_stalls)).where(_S.fair == fair_id, sees_operator(context, _S.operator))
    with views.read() as db:
        return many(db, Stall, query.order_by(_S.stall))


def brought_to(context: Context, views: Views, fair_id: str) -> tuple[Brought, ...]:
    """The vacancies offered at the stalls that are taken."""
    joined = fair_vacancies.join(fair_stalls, sa.and_(_S.fair == _B.fair, _S.stall == _B.stall))
    query = (
        sa.select(*columns(Brought, fair_vacancies))
        .select_from(joined)
        .where(_B.fair == fair_id, sees_operator(context, _B.operator))
    )
    with views.read() as db:
        return many(db, Brought, query.order_by(_B.stall, _B.vacancy))


def visitors_of(context: Context, views: Views, fair_id: str, limit: int = 40) -> tuple[Visitor, ...]:
    """Who attended, the latest first."""
    query = sa.select(*columns(Visitor, fair_visitors)).where(_V.fair == fair_id, sees_operator(context, _V.operator))
    with views.read() as db:
        return many(db, Visitor, query.order_by(_V.at.desc(), _V.visitor.desc()).limit(limit))


def wishes_of(context: Context, views: Views, fair_id: str) -> dict[str, int]:
    """How many visitors look for which work."""
    query = (
        sa.select(_V.wish, sa.func.count())
        .where(_V.fair == fair_id, _V.wish != "", sees_operator(context, _V.operator))
        .group_by(_V.wish)
    )
    with views.read() as db:
        found = db.execute(query.order_by(sa.func.count().desc(), _V.wish).limit(MOST))
        return {row[0]: row[1] for row in found}


def entries_of(context: Context, views: Views, fair_id: str) -> tuple[Entry, ...]:
    """The on-site log, the latest first."""
    query = sa.select(*columns(Entry, fair_entries)).where(_E.fair == fair_id, sees_operator(context, _E.operator))
    with views.read() as db:
        return many(db, Entry, query.order_by(_E.at.desc(), _E.entry.desc()).limit(MOST))


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Fair, fairs_table)).where(sees_operator(context, _F.operator))
