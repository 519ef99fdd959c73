"""Questions about vouchers (就业券). Operators see those of the people they serve and those they redeemed; a bureau
officer those of policies in its area or of people who live there."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from typing import Any

import sqlalchemy as sa

from projections.page import SIZE, Page, Sorts, columns, many, one, paged, sum_of
from projections.prepared import Value, prepared
from projections.views import Views
from projections.visibility import in_tenant, sees_all, sees_area, sees_operator, starts_with
from projections.voucher_ledger.answers import LifeEvent, Voucher
from projections.voucher_ledger.tables import holders_served, voucher_life
from projections.voucher_ledger.tables import vouchers as vouchers_table
from tenants.context import Context

_V, _L, _H = vouchers_table.c, voucher_life.c, holders_served.c
LIVE = ("issued", "claimed")
SORTS = Sorts(
    {"issued": _V.issued_at, "expires": _V.expires_on, "redeemed": _V.redeemed_on, "amount": _V.face_fen},
    "-issued",
    _V.voucher,
)


def vouchers(
    context: Context,
    views: Views,
    *,
    search: str = "",
    status: str | None = None,
    policy: str | None = None,
    persons: Collection[str] | None = None,
    operator: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Voucher]:
    """A page of vouchers. `search` is the beginning of a number; `status` one of the five, or "live" for both that can
    still be redeemed; `operator` the one that redeemed it."""
    query = _vouchers(
        context,
        **{"search": search.strip().upper(), "policy": policy, "operator": operator, "persons": persons},
        **{"live": True if status == "live" else None, "status": None if status == "live" else status},
    )
    with views.read() as db:
        return paged(db, Voucher, query, SORTS.by(sort), page, size)


def voucher(context: Context, views: Views, number: str) -> Voucher | None:
    """One voucher; None when there is none, or it is not the reader's to see."""
    with views.read() as db:
        return one(db, Voucher, _visible(context).where(_V.voucher == number))


def voucher_life_of(context: Context, views: Views, number: str) -> tuple[LifeEvent, ...]:
    """A voucher's whole life in order; empty when the reader does not see it."""
    query = sa.select(*columns(LifeEvent, voucher_life)).where(_L.voucher == number).order_by(_L.version)
    with views.read() as db:
        seen = one(db, Voucher, _visible(context).where(_V.voucher == number))
        return many(db, LifeEvent, query) if seen else ()


def vouchers_of(context: Context, views: Views, person: str) -> tuple[Voucher, ...]:
    """A person's vouchers, the latest first."""
    with views.read() as db:
        return many(db, Voucher, _vouchers_of(context, person=person))


def voucher_of_case(context: Context, views: Views, case: str) -> Voucher | None:
    """The voucher that was redeemed against a case."""
    with views.read() as db:
        return one(db, Voucher, _visible(context).where(_V.case == case, _V.status == "redeemed"))


def vouchers_expiring_before(context: Context, views: Views, day: date, limit: int = 500) -> tuple[str, ...]:
    """The numbers of live vouchers whose last day is before `day`, the oldest first."""
    query = _visible(context).with_only_columns(_V.voucher, maintain_column_froms=True)
    live = sa.text("vouchers.status IN ('issued', 'claimed')")  # in the words of the index, so that it is used
    query = query.where(live, _V.expires_on < day).order_by(_V.expires_on, _V.voucher).limit(limit)
    with views.read() as db:
        return tuple(db.scalars(query))


def redeemed_on(context: Context, views: Views, operator: str, day: date) -> tuple[int, int]:
    """How many vouchers an operator redeemed on a business day, and their amount in fen."""
    with views.read() as db:
        count, amount = db.execute(*_redeemed_on(context, operator=operator, day=day)).one()
    return count, amount


@prepared
def _vouchers(context: Context, **asked: Value) -> sa.Select[Any]:
    wanted: dict[str, Callable[[Value], sa.ColumnElement[bool]]] = {
        "search": lambda number: starts_with(_V.voucher, number),
        "live": lambda _: _V.status.in_(LIVE),
        "status": lambda status: _V.status == status,
        "policy": lambda policy: _V.policy == policy,
        "operator": lambda operator: _V.operator == operator,
        "persons": lambda persons: _V.person.in_(persons),
    }
    return _visible(context).where(*(wanted[name](value) for name, value in asked.items() if value is not None))


@prepared
def _vouchers_of(context: Context, person: Value) -> sa.Select[Any]:
    return _visible(context).where(_V.person == person).order_by(_V.issued_at.desc(), _V.voucher)


@prepared
def _redeemed_on(context: Context, operator: Value, day: Value) -> sa.Select[Any]:
    counted: list[sa.ColumnElement[Any]] = [sa.func.count(), sum_of(_V.face_fen)]
    return sa.select(*counted).where(
        _V.operator == operator, _V.redeemed_on == day, _V.status == "redeemed", sees_operator(context, _V.operator)
    )


def _visible(context: Context) -> sa.Select[Any]:
    query = sa.select(*columns(Voucher, vouchers_table))
    if sees_all(context):
        return query
    if in_tenant(context):
        served = sa.select(_H.person).where(sees_operator(context, _H.operator))
        return query.where(sa.or_(_V.person.in_(served), sees_operator(context, _V.operator)))
    return query.where(sa.or_(sees_area(context, _V.area, _V.village), sees_operator(context, _V.operator)))
