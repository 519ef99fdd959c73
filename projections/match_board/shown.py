"""Questions about matches that were shown. Tenants see their own."""

from __future__ import annotations

from typing import Any

import msgspec
import sqlalchemy as sa

from domain.jobs.matching import Post, Ranked, Seeker
from projections.match_board.answers import Shown, ShownLine
from projections.match_board.tables import shown
from projections.page import SIZE, Page, Sorts, columns, paged
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_M = shown.c
SORTS = Sorts({"shown": _M.shown_at}, "-shown", _M.matches)
_TYPED = {"seekers": tuple[Seeker, ...], "posts": tuple[Post, ...], "ranked": tuple[Ranked, ...]}


def matches_shown(
    context: Context,
    views: Views,
    *,
    purpose: str | None = None,
    none_found: bool = False,
    page: int = 1,
    size: int = SIZE,
) -> Page[ShownLine]:
    """A page of them, the latest first; `none_found` keeps those that found nothing."""
    query = sa.select(*columns(ShownLine, shown)).where(sees_operator(context, _M.operator))
    if purpose:
        query = query.where(_M.purpose == purpose)
    if none_found:
        query = query.where(_M.found == 0)
    with views.read() as db:
        return paged(db, ShownLine, query, SORTS.by(None), page, size)


def matches(context: Context, views: Views, matches_id: str) -> Shown | None:
    return _one(context, views, _M.matches == matches_id)


def latest_matches(context: Context, views: Views, subject: str) -> Shown | None:
    """What was shown last for a person or a vacancy."""
    return _one(context, views, _M.subject == subject)


def _one(context: Context, views: Views, which: sa.ColumnElement[bool]) -> Shown | None:
    query: sa.Select[Any] = sa.select(*columns(Shown, shown)).where(which, sees_operator(context, _M.operator))
    with views.read() as db:
        row = db.execute(query.order_by(_M.shown_at.desc(), _M.matches.desc()).limit(1)).mappings().first()
    if row is None:
        return None
    return Shown(**{name: msgspec.convert(row[name], _TYPED[name]) if name in _TYPED else row[name] for name in row})
