"""Questions about offers of vacancies. Tenants see those made to them, a bureau officer those of its area."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from projections.offer_board.answers import Offer
from projections.offer_board.tables import offer_words
from projections.offer_board.tables import offers as table
from projections.page import SIZE, Page, Sorts, columns, one, paged
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


def number_waiting(
    context: Context, views: Views, *, operator: str, outlet: str | None = None, credit_code: str | None = None
) -> int:
    """How many offers wait at an operator, at one outlet, of one employer."""
    query = sa.select(sa.func.count()).where(
        _O.operator == operator, _O.status == "waiting", sees_operator(context, _O.operator)
    )
    for column, value in {_O.outlet: outlet, _O.credit_code: credit_code}.items():
        if value:
            query = query.where(column == value)
    with views.read() as db:
        return db.scalar(query) or 0


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Offer, table)).where(sees_operator(context, _O.operator))
