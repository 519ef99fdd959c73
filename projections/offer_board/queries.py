"""Questions about offers of vacancies. Tenants see those made to them, a bureau officer those of its area."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from projections.offer_board.answers import Offer
from projections.offer_board.tables import offer_words
from projections.offer_board.tables import offers as table
from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.prepared import Value, prepared
from projections.views import Views
from projections.visibility import sees_operator, starts_with
from projections.words import contains
from tenants.context import Context

_O = table.c
SORTS = Sorts({"made": _O.made_at, "last": _O.last, "places": _O.headcount, "name": _O.name}, "-made", _O.offer)


def offers(
    context: Context,
    views: Views,
    *,
    search: str = "",
    status: str | None = None,
    operator: str | None = None,
    outlet: str | None = None,
    credit_code: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Offer]:
    """A page of offers. `search` is part of the occupation or the employer's name, or the beginning of a credit code
    or of a number."""
    query = _visible(context)
    if asked := search.strip():
        begins = asked.upper()
        by_words = contains(asked, offer_words, _O.offer, _O.find)
        query = query.where(sa.or_(by_words, starts_with(_O.credit_code, begins), starts_with(_O.offer, begins)))
    equal = {_O.status: status, _O.operator: operator, _O.outlet: outlet, _O.credit_code: credit_code}
    for column, value in equal.items():
        if value:
            query = query.where(column == value)
    with views.read() as db:
        return paged(db, Offer, query, SORTS.by(sort), page, size)


def offer(context: Context, views: Views, offer_id: str) -> Offer | None:
    """One offer; None when there is none, or it was made to another operator."""
    with views.read() as db:
        return one(db, Offer, _visible(context).where(_O.offer == offer_id))


def offers_by_id(context: Context, views: Views, offer_ids: Collection[str]) -> dict[str, Offer]:
    """Those of the named offers that the reader sees."""
    if not offer_ids:
        return {}
    with views.read() as db:
        return {found.offer: found for found in many(db, Offer, _visible(context).where(_O.offer.in_(offer_ids)))}


def first_waiting(context: Context, views: Views, *, operator: str, outlet: str | None, most: int) -> tuple[Offer, ...]:
    """Those that wait at an operator, or at one outlet; who has waited longest comes first."""
    with views.read() as db:
        return many(db, Offer, _first_waiting(context, operator=operator, outlet=outlet, most=most))


@prepared
def _first_waiting(context: Context, operator: Value, outlet: Value, most: Value) -> sa.Select[Any]:
    query = _visible(context).where(_O.operator == operator, _O.status == "waiting")
    query = query.where(_O.outlet == outlet) if outlet else query
    return query.order_by(_O.made_at, _O.offer).limit(most)


def number_waiting(
    context: Context, views: Views, *, operator: str, outlet: str | None = None, credit_code: str | None = None
) -> int:
    """How many offers wait at an operator, at one outlet, of one employer."""
    with views.read() as db:
        asked = _number_waiting(context, operator=operator, outlet=outlet, credit_code=credit_code)
        return db.scalar(*asked) or 0


@prepared
def _number_waiting(context: Context, operator: Value, outlet: Value, credit_code: Value) -> sa.Select[Any]:
    query = sa.select(sa.func.count()).where(
        _O.operator == operator, _O.status == "waiting", sees_operator(context, _O.operator)
    )
    query = query.where(_O.outlet == outlet) if outlet else query
    return query.where(_O.credit_code == credit_code) if credit_code else query


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Offer, table)).where(sees_operator(context, _O.operator))
