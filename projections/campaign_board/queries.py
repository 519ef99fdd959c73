"""Questions about surveys, assistance activities and the pool of posts. Tenants see their own."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from projections.campaign_board.answers import Campaign, Note, PoolPost, Progress, Reached
from projections.campaign_board.tables import campaign_notes, campaign_tally, campaign_targets, pool_posts
from projections.campaign_board.tables import campaigns as campaigns_table
from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_C, _T, _N, _P = campaigns_table.c, campaign_targets.c, campaign_notes.c, pool_posts.c
_Y = campaign_tally.c
SORTS = Sorts({"opened": _C.opened_at}, "-opened", _C.campaign)
_DONE = sa.func.sum(sa.case((_T.outcome.in_(("collected", "assisted")), 1), else_=0))
MOST = 500


def campaigns(
    context: Context,
    views: Views,
    *,
    kind: str | None = None,
    status: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Campaign]:
    """A page of campaigns, the latest first."""
    query = _visible(context)
    for column, value in {_C.kind: kind, _C.status: status}.items():
        if value:
            query = query.where(column == value)
    with views.read() as db:
        return paged(db, Campaign, query, SORTS.by(sort), page, size)


def campaign(context: Context, views: Views, campaign_id: str) -> Campaign | None:
    with views.read() as db:
        return one(db, Campaign, _visible(context).where(_C.campaign == campaign_id))


def targets_of(
    context: Context,
    views: Views,
    campaign_id: str,
    *,
    outcome: str | None = None,
    village: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Reached]:
    """A page of a campaign's list by village; `outcome` "" keeps those nobody has been to."""
    query = _reached(context, campaign_id)
    for column, value in {_T.outcome: outcome, _T.village: village}.items():
        if value is not None:
            query = query.where(column == value)
    with views.read() as db:
        return paged(db, Reached, query, (_T.village, _T.target), page, size)


def target_of(context: Context, views: Views, campaign_id: str, target: str) -> Reached | None:
    with views.read() as db:
        return one(db, Reached, _reached(context, campaign_id).where(_T.target == target))


def listed(context: Context, views: Views, campaign_id: str, targets: Collection[str]) -> frozenset[str]:
    """Which of some are on the list already."""
    query = sa.select(_T.target).where(_T.campaign == campaign_id, sees_operator(context, _T.operator))
    with views.read() as db:
        return frozenset(db.scalars(query.where(_T.target.in_(targets)))) if targets else frozenset()


def progress_by_village(context: Context, views: Views, campaign_id: str) -> tuple[Progress, ...]:
    return _progress(context, views, campaign_id, _T.village)


def progress_by_collector(context: Context, views: Views, campaign_id: str) -> tuple[Progress, ...]:
    """Of each who has been anywhere: how many, and how many of them with success."""
    return tuple(one for one in _progress(context, views, campaign_id, _T.collector) if one.where)


def tally_of(context: Context, views: Views, campaign_id: str) -> dict[str, dict[str, int]]:
    """How many gave which answer, by question."""
    query = sa.select(_Y.question, _Y.answer, _Y.people).where(
        _Y.campaign == campaign_id, _Y.people > 0, sees_operator(context, _Y.operator)
    )
    found: dict[str, dict[str, int]] = {}
    with views.read() as db:
        for question, answer, people in db.execute(query.order_by(_Y.question, _Y.answer)):
            found.setdefault(question, {})[answer] = people
    return found


def notes_of(context: Context, views: Views, campaign_id: str) -> tuple[Note, ...]:
    """Guidance and what was given, the latest first."""
    query = sa.select(*columns(Note, campaign_notes)).where(
        _N.campaign == campaign_id, sees_operator(context, _N.operator)
    )
    with views.read() as db:
        return many(db, Note, query.order_by(_N.at.desc(), _N.note.desc()).limit(MOST))


def posts_of(context: Context, views: Views, campaign_id: str) -> tuple[PoolPost, ...]:
    """The pool of a campaign."""
    query = sa.select(*columns(PoolPost, pool_posts)).where(
        _P.campaign == campaign_id, sees_operator(context, _P.operator)
    )
    with views.read() as db:
        return many(db, PoolPost, query.order_by(_P.post).limit(MOST))


def public_posts_of(views: Views, outlet: str) -> tuple[PoolPost, ...]:
    """The posts that an outlet has made public, for everybody, the latest first; none of a campaign whose case was
    withdrawn or voided."""
    joined = pool_posts.join(campaigns_table, _C.campaign == _P.campaign)
    query = sa.select(*columns(PoolPost, pool_posts)).select_from(joined)
    query = query.where(_P.outlet == outlet, _P.status == "public", _C.status != "cancelled")
    with views.read() as db:
        return many(db, PoolPost, query.order_by(_P.published_on.desc(), _P.post).limit(MOST))


def _progress(context: Context, views: Views, campaign_id: str, by: sa.Column[Any]) -> tuple[Progress, ...]:
    query = (
        sa.select(by, sa.func.count(), sa.cast(_DONE, sa.Integer))
        .where(_T.campaign == campaign_id, sees_operator(context, _T.operator))
        .group_by(by)
        .order_by(by)
    )
    with views.read() as db:
        return many(db, Progress, query)


def _reached(context: Context, campaign_id: str) -> sa.Select[Any]:
    seen = sees_operator(context, _T.operator)
    return sa.select(*columns(Reached, campaign_targets)).where(_T.campaign == campaign_id, seen)


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Campaign, campaigns_table)).where(sees_operator(context, _C.operator))
