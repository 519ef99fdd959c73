"""Questions about signals (疑点线索). An operator sees its own once somebody has looked into them."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from domain.signals import limits
from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.signal_board.answers import Limits, RuleSet, Signal
from projections.signal_board.tables import rule_sets as rule_sets_table
from projections.signal_board.tables import signals as signals_table
from projections.views import Views
from projections.visibility import in_tenant, sees_operator
from tenants.context import Context

_S, _R = signals_table.c, rule_sets_table.c
SORTS = Sorts({"raised": _S.raised_at, "period": _S.period}, "-raised", _S.operator, _S.signal)


def signals(
    context: Context,
    views: Views,
    *,
    operator: str | None = None,
    rule: str | None = None,
    status: str | None = None,
    period: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Signal]:
    """A page of signals; `status` is raised, dismissed or check."""
    query = _signals(context)
    for column, value in {_S.operator: operator, _S.rule: rule, _S.status: status, _S.period: period}.items():
        if value:
            query = query.where(column == value)
    with views.read() as db:
        return paged(db, Signal, query, SORTS.by(sort), page, size)


def signal(context: Context, views: Views, operator: str, signal_id: str) -> Signal | None:
    """One signal; None when there is none, or it is not the reader's to see."""
    with views.read() as db:
        return one(db, Signal, _signals(context).where(_S.operator == operator, _S.signal == signal_id))


def known(context: Context, views: Views, operator: str) -> frozenset[str]:
    """The ids of every signal of an operator: what need not be raised again."""
    query = _signals(context).where(_S.operator == operator).with_only_columns(_S.signal)
    with views.read() as db:
        return frozenset(db.scalars(query))


def rule_sets(views: Views) -> tuple[RuleSet, ...]:
    """Every version of the thresholds and what was proposed beside them, the latest first. The same for everybody."""
    with views.read() as db:
        return many(db, RuleSet, sa.select(*columns(RuleSet, rule_sets_table)).order_by(_R.proposal.desc()))


def limits_on(views: Views, day: date) -> Limits:
    """The thresholds in force on a day: what was adopted for it last, else the default."""
    found = [one for one in rule_sets(views) if one.version and one.effective_from <= day]
    if not found:
        return Limits(limits.DEFAULT, limits.defaults())
    latest = max(found, key=lambda one: one.version or 0)
    return Limits(latest.version or limits.DEFAULT, limits.whole(latest.rules))


def _signals(context: Context) -> sa.Select[Any]:
    query = sa.select(*columns(Signal, signals_table)).where(sees_operator(context, _S.operator))
    return query.where(_S.status != "raised") if in_tenant(context) else query
