"""Questions about guarantee loans: the ledger (受理台账)."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from projections.page import SIZE, Page, Sorts, columns, one, paged, sum_of
from projections.venture_board.answers import Loan
from projections.venture_board.tables import loans as loans_table
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_L = loans_table.c
SORTS = Sorts({"received": _L.received_on, "amount": _L.amount_fen}, "-received", _L.loan)


def loans(
    context: Context,
    views: Views,
    *,
    status: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Loan]:
    """A page of the ledger."""
    with views.read() as db:
        return paged(db, Loan, _narrowed(context, status), SORTS.by(sort), page, size)


def loan(context: Context, views: Views, loan_id: str) -> Loan | None:
    """One application; None when there is none, or it is another operator's."""
    with views.read() as db:
        return one(db, Loan, _narrowed(context, None).where(_L.loan == loan_id))


def loan_totals(context: Context, views: Views) -> tuple[int, int, int]:
    """Applications that were not withdrawn, fen applied for, fen lent."""
    query = sa.select(sa.func.count(), sum_of(_L.amount_fen), sum_of(_L.lent_fen)).where(
        sees_operator(context, _L.operator), _L.status != "withdrawn"
    )
    with views.read() as db:
        number, applied, lent = db.execute(query).one()
    return number, applied, lent


def _narrowed(context: Context, status: str | None) -> sa.Select[Any]:
    query = sa.select(*columns(Loan, loans_table)).where(sees_operator(context, _L.operator))
    return query.where(_L.status == status) if status else query
