"""Questions about claims for subsidies (受理工作台账). Operators see their own; a bureau officer those of its area."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

import sqlalchemy as sa

from projections.page import LARGEST, SIZE, Page, Sorts, columns, many, one, paged
from projections.subsidy_ledger.answers import Claim, Line
from projections.subsidy_ledger.tables import claims as claims_table
from projections.subsidy_ledger.tables import lines as lines_table
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_C, _L = claims_table.c, lines_table.c
SORTS = Sorts({"changed": _C.changed_at}, "-changed", _C.claim)


def claims(
    context: Context,
    views: Views,
    *,
    status: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Claim]:
    """A page of claims, the latest change first; `status` is one of the five."""
    query = _visible(context)
    if status:
        query = query.where(_C.status == status)
    with views.read() as db:
        return paged(db, Claim, query, SORTS.by(sort), page, size)


def claim(context: Context, views: Views, claim_id: str) -> Claim | None:
    """One claim; None when there is none, or it is not the reader's to see."""
    with views.read() as db:
        return one(db, Claim, _visible(context).where(_C.claim == claim_id))


def claim_lines_of(context: Context, views: Views, claims: Collection[str]) -> tuple[Line, ...]:
    """The lines of claims, in the order of claims, persons and months."""
    query = sa.select(*columns(Line, lines_table)).where(_L.claim.in_(claims), sees_operator(context, _L.operator))
    with views.read() as db:
        return many(db, Line, query.order_by(_L.claim, _L.person, _L.subsidy, _L.first_month))


def lines_at_posts(
    context: Context, views: Views, after: tuple[str, ...] = ("",), limit: int = LARGEST
) -> tuple[Line, ...]:
    """Lines of claims that were not taken back, of people placed at public-welfare posts, by their key: so many after
    one, of which `after` is the key."""
    order = (_L.claim, _L.operator, _L.subsidy, _L.person, _L.first_month)
    standing = sa.and_(_C.claim == _L.claim, _C.operator == _L.operator, _C.status != "taken-back")
    query = sa.select(*columns(Line, lines_table)).join(claims_table, standing).where(_L.post != "")
    query = query.where(sa.tuple_(*order[: len(after)]) > sa.tuple_(*after), sees_operator(context, _L.operator))
    with views.read() as db:
        return many(db, Line, query.order_by(*order).limit(limit))


def claims_for(
    context: Context, views: Views, person: str, subsidies: Collection[str], since: date
) -> tuple[Claim, ...]:
    """Claims that have a line of these subsidies for a person and were drafted on that day or later, the latest
    first."""
    lines = sa.select(_L.claim).where(_L.person == person, _L.subsidy.in_(subsidies), _L.operator == _C.operator)
    query = _visible(context).where(_C.claim.in_(lines), _C.drafted_on >= since)
    with views.read() as db:
        return many(db, Claim, query.order_by(_C.changed_at.desc(), _C.claim))


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Claim, claims_table)).where(sees_operator(context, _C.operator))
