"""Questions about work done. The facts of a period are those that happened in it and those recorded in it."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa

from domain.appraisals.counting import Sorted, sort_out
from domain.appraisals.facts import WorkFact, in_log_order
from domain.appraisals.kinds import CASE, PLACED, VOUCHER
from domain.appraisals.language import Point
from domain.appraisals.measures import MEASURES
from domain.appraisals.scheme import Scheme
from domain.shared.period import Period
from projections.page import LARGEST, SIZE, Page
from projections.positions import position_of
from projections.views import Views
from projections.visibility import sees_operator
from projections.workload.answers import Judged, Work
from projections.workload.tables import work_facts
from tenants.context import Context

_W = work_facts.c
FACT = (
    *(_W.position, _W.kind, _W.key, _W.item, _W.subject, _W.happened_on.label("on"), _W.recorded_on, _W.amount_fen),
    *(_W.out, _W.outlet, _W.value),
)


def facts_touching(context: Context, views: Views, operator: str, period: Period) -> tuple[WorkFact, ...]:
    """Every fact of an operator that happened in the period or was recorded in it, in log order."""
    with views.read() as db:
        return _facts(db, context, operator, period)


def work_of(context: Context, views: Views, operator: str, period: Period) -> Work:
    """The same with the log position they were read at, both in one snapshot: what an appraisal is derived from."""
    with views.read() as db:
        position = position_of(db, "workload")
        return Work(position, _facts(db, context, operator, period))


def drill_down(
    context: Context,
    views: Views,
    operator: str,
    period: Period,
    scheme: Scheme,
    *,
    point: str | None = None,
    outlet: str | None = None,
    why_not: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Judged]:
    """What counted in a period and what did not, in log order. `point` keeps what an assessment point looks at,
    `outlet` the work of one; `why_not` keeps duplicate, late, voided or withdrawn facts, or with "counted" those that
    count."""
    judged = _judged(sort_out(facts_touching(context, views, operator, period), period, scheme))
    if point is not None:
        judged = [one for one in judged if any(p.point == point and looks_at(p, one.fact) for p in scheme.points)]
    if outlet is not None:
        judged = [one for one in judged if one.fact.outlet == outlet]
    if why_not is not None:
        judged = [one for one in judged if (one.why_not or "counted") == why_not]
    size = min(max(size, 1), LARGEST)
    page = min(max(page, 1), max(1, -(-len(judged) // size)))
    return Page(tuple(judged[(page - 1) * size : page * size]), len(judged), page, size)


def cases_done(context: Context, views: Views, operator: str, period: Period, items: Collection[str]) -> int:
    """How many cases of some items an operator finished in a period; what was voided or withdrawn is not among them."""
    query = sa.select(sa.func.count()).where(
        _W.operator == operator,
        _W.kind == CASE,
        _W.happened_on.between(period.first, period.last),
        _W.item.in_(items),
        _W.out.is_(None),
        sees_operator(context, _W.operator),
    )
    with views.read() as db:
        return int(db.scalar(query) or 0)


def looks_at(point: Point, fact: WorkFact) -> bool:
    """Is the fact of the kind that the assessment point measures?"""
    if point.parts:
        return any(MEASURES[name].looks_at(fact, point.items) for part in point.parts for name in part.names)
    if fact.kind == VOUCHER:
        return bool({"vouchers_redeemed", "voucher_amount_fen"} & set(point.targets))
    if fact.kind == PLACED:
        return "placed_persons" in point.targets
    return fact.kind == CASE and fact.item in point.items


def _judged(found: Sorted) -> list[Judged]:
    judged = [Judged(fact, None) for fact in found.counting]
    judged += [Judged(fact, reason) for fact, reason in found.others]
    return sorted(judged, key=lambda one: in_log_order(one.fact))


def _facts(db: sa.Connection, context: Context, operator: str, period: Period) -> tuple[WorkFact, ...]:
    mine = sa.select(*FACT).where(_W.operator == operator, sees_operator(context, _W.operator))
    happened = mine.where(_W.happened_on.between(period.first, period.last))
    recorded = mine.where(_W.recorded_on.between(period.first, period.last))
    outside = sa.not_(_W.happened_on.between(period.first, period.last))
    rows = [*db.execute(happened), *db.execute(recorded.where(outside))]
    facts = [WorkFact(**row._mapping) for row in rows]
    return tuple(sorted(facts, key=in_log_order))
