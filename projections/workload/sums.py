"""Questions about the work of many operators, answered from the sums of each quarter."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from domain.appraisals.kinds import CASE, PLACED, VOUCHER
from projections.page import sum_of
from projections.prepared import Value, prepared
from projections.views import Views
from projections.visibility import sees_operator
from projections.workload.answers import Done
from projections.workload.tables import quarter_work
from tenants.context import Context

_Q = quarter_work.c


def done_in(context: Context, views: Views, quarters: Collection[str]) -> dict[str, Done]:
    """What the operators one sees did in each of the quarters; a quarter without work is left out."""
    sums: dict[str, dict[str, tuple[int, int]]] = {}
    with views.read() as db:
        for quarter, kind, number, amount in db.execute(*_done_in(context, quarters=quarters)):
            sums.setdefault(quarter, {})[kind] = (number, amount)
    return {quarter: _done(kinds) for quarter, kinds in sums.items()}


@prepared
def _done_in(context: Context, quarters: Value) -> sa.Select[Any]:
    counted: list[sa.ColumnElement[Any]] = [_Q.quarter, _Q.kind, sum_of(_Q.number), sum_of(_Q.amount_fen)]
    query = sa.select(*counted).where(_Q.quarter.in_(quarters), sees_operator(context, _Q.operator))
    return query.group_by(_Q.quarter, _Q.kind)


def _done(kinds: dict[str, tuple[int, int]]) -> Done:
    nothing = (0, 0)
    redeemed, amount = kinds.get(VOUCHER, nothing)
    return Done(kinds.get(CASE, nothing)[0], kinds.get(PLACED, nothing)[0], redeemed, amount)
