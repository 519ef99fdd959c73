"""Questions about projects of the library."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.venture_board.answers import Recommendation, Review, Venture
from projections.venture_board.tables import recommendations, venture_reviews, venture_words
from projections.venture_board.tables import ventures as ventures_table
from projections.views import Views
from projections.visibility import sees_operator
from projections.words import contains
from tenants.context import Context

_V, _R, _M = ventures_table.c, venture_reviews.c, recommendations.c
SORTS = Sorts({"received": _V.received_on, "investment": _V.investment_fen, "name": _V.name}, "-received", _V.venture)
LIBRARY = ("listed", "published")
OFFERED = 100  # projects that a select shows


def ventures(
    context: Context,
    views: Views,
    *,
    search: str = "",
    status: str | None = None,
    category: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Venture]:
    """A page of projects. `search` is part of the name or the developer; `status` may be "library"."""
    query = _visible(context)
    if search.strip():
        query = query.where(contains(search, venture_words, _V.venture, _V.find))
    if status:
        query = query.where(_V.status.in_(LIBRARY) if status == "library" else _V.status == status)
    if category:
        query = query.where(_V.category == category)
    with views.read() as db:
        return paged(db, Venture, query, SORTS.by(sort), page, size)


def venture(context: Context, views: Views, venture_id: str) -> Venture | None:
    """One project; None when there is none, or it is another operator's."""
    with views.read() as db:
        return one(db, Venture, _visible(context).where(_V.venture == venture_id))


def library(context: Context, views: Views) -> tuple[Venture, ...]:
    """The projects that can be recommended, the latest first."""
    query = _visible(context).where(_V.status.in_(LIBRARY)).order_by(_V.received_on.desc(), _V.venture.desc())
    with views.read() as db:
        return many(db, Venture, query.limit(OFFERED))


def reviews_of(context: Context, views: Views, venture_id: str) -> tuple[Review, ...]:
    """The experts' opinions on a project, in the order they were given."""
    query = sa.select(*columns(Review, venture_reviews)).where(
        _R.venture == venture_id, sees_operator(context, _R.operator)
    )
    with views.read() as db:
        return many(db, Review, query.order_by(_R.reviewed_on, _R.review))


def recommendations_of(context: Context, views: Views, venture_id: str) -> tuple[Recommendation, ...]:
    """To whom a project was recommended, the latest first."""
    query = sa.select(*columns(Recommendation, recommendations)).where(
        _M.venture == venture_id, sees_operator(context, _M.operator)
    )
    with views.read() as db:
        return many(db, Recommendation, query.order_by(_M.recommended_on.desc(), _M.person))


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Venture, ventures_table)).where(sees_operator(context, _V.operator))
