"""Questions about publications. Tenants see their own; everybody what an outlet has made public."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.publication_board.answers import Publication
from projections.publication_board.tables import publications as table
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_P = table.c
SORTS = Sorts({"drafted": _P.drafted_at}, "-drafted", _P.publication)
MOST = 100


def publications(
    context: Context,
    views: Views,
    *,
    status: str | None = None,
    today: date | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Publication]:
    """A page of publications, the latest first. With `today`, "public" and "expired" are told apart."""
    query = _visible(context)
    if status == "expired" and today:
        query = query.where(_P.status == "public", _P.expires_on < today)
    elif status:
        query = query.where(_P.status == status)
        if status == "public" and today:
            query = query.where(sa.or_(_P.expires_on.is_(None), _P.expires_on >= today))
    with views.read() as db:
        return paged(db, Publication, query, SORTS.by(sort), page, size)


def publication(context: Context, views: Views, publication_id: str) -> Publication | None:
    with views.read() as db:
        return one(db, Publication, _visible(context).where(_P.publication == publication_id))


def publications_of(views: Views, outlet: str, on: date, *, channel: str = "") -> tuple[Publication, ...]:
    """What an outlet has made public and has not expired on a day, for everybody, the latest first; with `channel`,
    what goes to that channel alone (the display screen)."""
    fresh = sa.or_(_P.expires_on.is_(None), _P.expires_on >= on)
    query = sa.select(*columns(Publication, table)).where(_P.outlet == outlet, _P.status == "public", fresh)
    with views.read() as db:
        found = many(db, Publication, query.order_by(_P.published_on.desc(), _P.publication).limit(MOST))
    return tuple(one for one in found if not channel or channel in one.channels)


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Publication, table)).where(sees_operator(context, _P.operator))
