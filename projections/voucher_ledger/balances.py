"""Questions about voucher policies and their money. Tenants see every policy, since they redeem all, but no sums."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from projections.page import columns, many, one, sum_of
from projections.prepared import prepared
from projections.views import Views
from projections.visibility import in_tenant, sees_area
from projections.voucher_ledger.answers import LIVE, Balance, Policy
from projections.voucher_ledger.tables import voucher_policies, vouchers
from tenants.context import Context

_P, _V = voucher_policies.c, vouchers.c


def policies(context: Context, views: Views, open_on: date | None = None) -> tuple[Policy, ...]:
    """Voucher policies, the latest first; `open_on` keeps those under which a voucher can be issued on that day."""
    query = _visible(context).order_by(_P.opened_on.desc(), _P.policy)
    if open_on:
        query = query.where(_P.first <= open_on, _P.last >= open_on)
    with views.read() as db:
        return many(db, Policy, query)


def policy(context: Context, views: Views, policy_id: str) -> Policy | None:
    with views.read() as db:
        return one(db, Policy, _visible(context).where(_P.policy == policy_id))


def balance(context: Context, views: Views) -> tuple[Balance, ...]:
    """The money of every policy one answers for: issued = live + redeemed + expired + reversed, to the fen."""
    with views.read() as db:
        return many(db, Balance, _balance(context))


def balance_holds(context: Context, views: Views) -> bool:
    """Does the money of every policy one answers for add up, and is as much live as its vouchers say, counted again?"""
    query = sa.select(_V.policy, sa.func.count(), sum_of(_V.face_fen)).where(_V.status.in_(LIVE)).group_by(_V.policy)
    with views.read() as db:
        live = {policy: (number, fen) for policy, number, fen in db.execute(query)}
        found = many(db, Balance, _balance(context))
    return all(one.holds and (one.live, one.live_fen) == live.get(one.policy, (0, 0)) for one in found)


@prepared
def _balance(context: Context) -> sa.Select[Any]:
    query = sa.select(*columns(Balance, voucher_policies)).where(sees_area(context, _P.area))
    return query.order_by(_P.opened_on.desc(), _P.policy)


def _visible(context: Context) -> sa.Select[Any]:
    query = sa.select(*columns(Policy, voucher_policies))
    return query if in_tenant(context) else query.where(sees_area(context, _P.area))
