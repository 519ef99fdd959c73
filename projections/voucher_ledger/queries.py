"""Questions about vouchers (就业券). Operators see those of the people they serve and those they redeemed; a bureau
officer those of policies in its area or of people who live there."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

import sqlalchemy as sa

from projections.page import SIZE, Page, Sorts, columns, many, one, paged, plain, sum_of
from projections.prepared import Conditions, Value, prepared, those_given
from projections.views import Views
from projections.visibility import in_tenant, sees_all, sees_area, sees_operator, starts_with
from projections.voucher_ledger.answers import LIVE, LifeEvent, Voucher
from projections.voucher_ledger.tables import voucher_life, vouchers_seen
from projections.voucher_ledger.tables import vouchers as vouchers_table
from tenants.context import Context

_V, _L = vouchers_table.c, voucher_life.c


def _sorts(c: sa.ColumnCollection[str, Any]) -> Sorts:
    by = {"issued": c.issued_at, "expires": c.expires_on, "redeemed": c.redeemed_on, "amount": c.face_fen}
    return Sorts(by, "-issued", c.voucher)


SORTS, _SEEN_SORTS = _sorts(_V), _sorts(vouchers_seen.c)


def vouchers(
    context: Context,
    views: Views,
    *,
    search: str = "",
    status: str | None = None,
    policy: str | None = None,
    persons: Collection[str] | None = None,
    operator: str | None = None,
    first: date | None = None,
    last: date | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Voucher]:
    """A page of vouchers. `search` is the beginning of a number; `status` one of the five, or "live" for both that can
    still be redeemed; `operator` the one that redeemed it; `first` and `last` are the bounds of their last day,
    both included."""
    query = _vouchers(
        context,
        **{"search": search.strip().upper(), "policy": policy, "operator": operator, "persons": persons},
        **{"first": first, "last": last},
        **{"live": True if status == "live" else None, "status": None if status == "live" else status},
    )
    with views.read() as db:
        return paged(db, Voucher, query, (_SEEN_SORTS if in_tenant(context) else SORTS).by(sort), page, size)


def voucher(context: Context, views: Views, number: str) -> Voucher | None:
    """One voucher; None when there is none, or it is not the reader's to see."""
    with views.read() as db:
        return one(db, Voucher, _voucher(context, number=number))


def voucher_life_of(context: Context, views: Views, number: str) -> tuple[LifeEvent, ...]:
    """A voucher's whole life in order; empty when the reader does not see it."""
    query = sa.select(*columns(LifeEvent, voucher_life)).where(_L.voucher == number).order_by(_L.version)
    with views.read() as db:
        seen = one(db, Voucher, _voucher(context, number=number))
        return many(db, LifeEvent, query) if seen else ()


def vouchers_of(context: Context, views: Views, person: str) -> tuple[Voucher, ...]:
    """A person's vouchers, the latest first."""
    with views.read() as db:
        return many(db, Voucher, _vouchers_of(context, person=person))


def voucher_of_case(context: Context, views: Views, case: str) -> Voucher | None:
    """The voucher that was redeemed against a case."""
    with views.read() as db:
        return one(db, Voucher, _voucher_of_case(context, case=case))


def vouchers_expiring_before(context: Context, views: Views, day: date, limit: int = 500) -> tuple[str, ...]:
    """The numbers of live vouchers whose last day is before `day`, the oldest first."""
    with views.read() as db:
        return tuple(db.scalars(*_expiring(context, day=day, limit=limit)))


def redeemed_on(context: Context, views: Views, operator: str, day: date) -> tuple[int, int]:
    """How many vouchers an operator redeemed on a business day, and their amount in fen."""
    with views.read() as db:
        count, amount = db.execute(*_redeemed_on(context, operator=operator, day=day)).one()
    return count, amount


@prepared
def _vouchers(context: Context, **asked: Value) -> sa.Select[Any]:
    c = _table(context).c
    wanted: Conditions = {
        "search": lambda number: starts_with(c.voucher, number),
        "live": lambda _: _is_live(c),
        "status": lambda status: c.status == status,
        "policy": lambda policy: c.policy == policy,
        "operator": lambda operator: c.operator == operator,
        "first": lambda day: c.expires_on >= day,
        "last": lambda day: c.expires_on <= day,
        "persons": lambda persons: c.person.in_(persons),
    }
    return _visible(context).where(*those_given(wanted, asked))


@prepared
def _voucher(context: Context, number: Value) -> sa.Select[Any]:
    return _visible(context).where(_table(context).c.voucher == number)


@prepared
def _vouchers_of(context: Context, person: Value) -> sa.Select[Any]:
    c = _table(context).c
    return _visible(context).where(c.person == person).order_by(c.issued_at.desc(), c.voucher)


@prepared
def _voucher_of_case(context: Context, case: Value) -> sa.Select[Any]:
    c = _table(context).c
    return _visible(context).where(c.case == case, plain(c.status) == "redeemed")


@prepared
def _expiring(context: Context, day: Value, limit: Value) -> sa.Select[Any]:
    c = _table(context).c
    query = _visible(context).with_only_columns(c.voucher, maintain_column_froms=True)
    return query.where(_is_live(c), c.expires_on < day).order_by(c.expires_on, c.voucher).limit(limit)


@prepared
def _redeemed_on(context: Context, operator: Value, day: Value) -> sa.Select[Any]:
    counted: list[sa.ColumnElement[Any]] = [sa.func.count(), sum_of(_V.face_fen)]
    return sa.select(*counted).where(
        _V.operator == operator, _V.redeemed_on == day, _V.status == "redeemed", sees_operator(context, _V.operator)
    )


def _table(context: Context) -> sa.Table:
    return vouchers_seen if in_tenant(context) else vouchers_table


def _is_live(c: sa.ColumnCollection[str, Any]) -> sa.ColumnElement[bool]:
    """In the words of the index, so that it is used."""
    live: sa.ColumnElement[bool] = c.status.in_([sa.literal_column(f"'{status}'") for status in LIVE])
    return live


def _visible(context: Context) -> sa.Select[Any]:
    table = _table(context)
    query = sa.select(*columns(Voucher, table))
    if sees_all(context):
        return query
    if in_tenant(context):
        return query.where(sees_operator(context, table.c.seen_by))
    return query.where(sa.or_(sees_area(context, _V.area, _V.village), sees_operator(context, _V.operator)))
