"""Questions about handovers. A bureau officer sees its area downward, who left its own history, an auditor all."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from domain.shared.papers import as_typed
from projections.handover_board.answers import Handover, Item, Plan
from projections.handover_board.tables import handover_items, handover_plans
from projections.handover_board.tables import handovers as table
from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.views import Views
from projections.visibility import sees_operator, starts_with
from tenants.context import Context

_H, _P, _I = table.c, handover_plans.c, handover_items.c
# What one successor could not take over is held up until another is named for the outlet.
_STANDS = sa.or_(
    _I.state != "held",
    sa.exists().where(
        _P.operator == _I.operator,
        _P.exit == _I.exit,
        _P.outlet == _I.outlet,
        _P.to_operator == _I.to_operator,
        _P.to_outlet == _I.to_outlet,
    ),
)
SORTS = Sorts({"kind": _I.kind, "on": _I.on}, "kind", _I.key)


def handovers_under_way(context: Context, views: Views) -> tuple[Handover, ...]:
    """All that are not completed, the longest under way first."""
    query = _visible(context).where(_H.status == "open").order_by(_H.effective_on, _H.operator)
    with views.read() as db:
        return many(db, Handover, query)


def handover_of(context: Context, views: Views, operator: str, exit: str | None = None) -> Handover | None:
    """The handover of an operator's exit, or of its latest; None when there is none, or it is not the reader's."""
    query = _visible(context).where(_H.operator == operator).order_by(_H.opened_on.desc(), _H.exit.desc())
    if exit:
        query = query.where(_H.exit == exit)
    with views.read() as db:
        return one(db, Handover, query)


def handovers_of(context: Context, views: Views, operators: Collection[str]) -> dict[tuple[str, str], Handover]:
    """The handovers of some operators, by operator and exit."""
    with views.read() as db:
        found = many(db, Handover, _visible(context).where(_H.operator.in_(operators)))
    return {(one.operator, one.exit): one for one in found}


def settled_by_code(views: Views, code: str) -> Handover | None:
    """The confirmed settlement that carries this code, for the public verification page: open to everybody."""
    query = sa.select(*columns(Handover, table)).where(_H.settlement_code == as_typed(code))
    with views.read() as db:
        return one(db, Handover, query)


def plans_of(context: Context, views: Views, operator: str, exit: str) -> tuple[Plan, ...]:
    query = sa.select(*columns(Plan, handover_plans)).where(
        _P.operator == operator, _P.exit == exit, sees_operator(context, _P.operator)
    )
    with views.read() as db:
        return many(db, Plan, query.order_by(_P.outlet))


def items(
    context: Context,
    views: Views,
    operator: str,
    exit: str,
    *,
    search: str = "",
    state: str | None = None,
    kind: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Item]:
    """A page of the checklist: handed over, held up, or closed. `search` is the beginning of a number, old or new."""
    query = _items(context, operator, exit)
    if begins := search.strip().upper():
        query = query.where(sa.or_(starts_with(_I.key, begins), starts_with(_I.became, begins)))
    for column, value in {_I.state: state, _I.kind: kind}.items():
        if value:
            query = query.where(column == value)
    with views.read() as db:
        return paged(db, Item, query, SORTS.by(sort), page, size)


def item(context: Context, views: Views, operator: str, exit: str, kind: str, key: str) -> Item | None:
    with views.read() as db:
        return one(db, Item, _items(context, operator, exit).where(_I.kind == kind, _I.key == key))


def told_of(
    context: Context, views: Views, operator: str, exit: str, kind: str, keys: Collection[str]
) -> dict[str, str]:
    """Of these things those that were handed over, are held up or closed, with that state."""
    query = sa.select(_I.key, _I.state).where(
        _I.operator == operator,
        _I.exit == exit,
        _I.kind == kind,
        _I.key.in_(keys),
        sees_operator(context, _I.operator),
        _STANDS,
    )
    with views.read() as db:
        return {row[0]: row[1] for row in db.execute(query)}


def numbers(context: Context, views: Views, operator: str, exit: str) -> dict[tuple[str, str], int]:
    """How many of each kind are in each state."""
    query = (
        sa.select(_I.kind, _I.state, sa.func.count())
        .where(_I.operator == operator, _I.exit == exit, sees_operator(context, _I.operator), _STANDS)
        .group_by(_I.kind, _I.state)
    )
    with views.read() as db:
        return {(kind, state): number for kind, state, number in db.execute(query)}


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Handover, table)).where(sees_operator(context, _H.operator))


def _items(context: Context, operator: str, exit: str) -> sa.Select[Any]:
    return sa.select(*columns(Item, handover_items)).where(
        _I.operator == operator, _I.exit == exit, sees_operator(context, _I.operator), _STANDS
    )
