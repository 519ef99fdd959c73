"""Questions about public-welfare posts. Operators see their own; a bureau officer those of its area downward."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.post_board.answers import Post, Taken
from projections.post_board.tables import places as places_table
from projections.post_board.tables import posts as posts_table
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_P, _T = posts_table.c, places_table.c
SORTS = Sorts({"changed": _P.changed_at}, "-changed", _P.post)


def posts(
    context: Context,
    views: Views,
    *,
    status: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Post]:
    """A page of posts, the latest change first; `status` is one of the five."""
    query = _visible(context)
    if status:
        query = query.where(_P.status == status)
    with views.read() as db:
        return paged(db, Post, query, SORTS.by(sort), page, size)


def post(context: Context, views: Views, post_id: str) -> Post | None:
    """One post; None when there is none, or it is not the reader's to see."""
    with views.read() as db:
        return one(db, Post, _visible(context).where(_P.post == post_id))


def posts_confirmed_for(context: Context, views: Views, employer: str, limit: int = 50) -> tuple[Post, ...]:
    """The confirmed posts of an employer: where people can be placed."""
    query = _visible(context).where(_P.employer == employer, _P.status == "confirmed").limit(limit)
    with views.read() as db:
        return many(db, Post, query.order_by(_P.changed_at.desc(), _P.post))


def places_taken(context: Context, views: Views, post_id: str, limit: int = 24) -> tuple[Taken, ...]:
    """The months in which people are claimed for at a post, the latest first; who has two subsidies counts once."""
    people = sa.func.count(_T.person.distinct()).label("people")
    query = sa.select(_T.month, people).where(_T.post == post_id, sees_operator(context, _T.operator))
    with views.read() as db:
        return many(db, Taken, query.group_by(_T.month).order_by(_T.month.desc()).limit(limit))


def placed_at(context: Context, views: Views, posts: Collection[str]) -> frozenset[tuple[str, str, str, str, str]]:
    """Who has a place at some posts: claim, operator, subsidy, person and month of each."""
    query = sa.select(_T.claim, _T.operator, _T.subsidy, _T.person, _T.month)
    with views.read() as db:
        rows = db.execute(query.where(_T.post.in_(posts), sees_operator(context, _T.operator)))
        return frozenset((one[0], one[1], one[2], one[3], one[4]) for one in rows)


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Post, posts_table)).where(sees_operator(context, _P.operator))
