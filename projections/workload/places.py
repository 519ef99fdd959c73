"""From a piece of work to the periods in which it counted, or did not, and the points that looked at it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec
import sqlalchemy as sa

from domain.appraisals.counting import counting_period, sort_out
from domain.appraisals.facts import WorkFact
from domain.appraisals.kinds import SURVEYED
from domain.appraisals.scheme import Scheme, in_force
from domain.shared.period import Period
from projections.views import Views
from projections.visibility import sees_operator
from projections.workload.queries import FACT, looks_at
from projections.workload.tables import work_facts
from tenants.context import Context

_W = work_facts.c


class Place(msgspec.Struct, frozen=True):
    """Where a fact stands: `why_not` is None when it counts in the period, and `points` are those that look at it."""

    period: Period
    kind: str
    points: tuple[str, ...]
    why_not: str | None


def places_of(
    context: Context, views: Views, operator: str, keys: Collection[str], schemes: tuple[Scheme, ...]
) -> tuple[Place, ...]:
    """The quarter and the year of each fact with one of these keys, the earlier period first.

    Only periods that have a point for the fact are told. It reads the facts of the same subject, never a whole period.
    """
    query = sa.select(*FACT).where(_W.operator == operator, _W.key.in_(keys), sees_operator(context, _W.operator))
    found: list[Place] = []
    with views.read() as db:
        for fact in [WorkFact(**row._mapping) for row in db.execute(query)]:
            for like in (Period.quarter_of(fact.on), Period.year_of(fact.on)):
                scheme = in_force(schemes, like.first)
                if scheme is None:
                    continue
                period = counting_period(fact, like, scheme)
                scheme = in_force(schemes, period.first) or scheme
                points = tuple(one.point for one in scheme.points_in(period) if looks_at(one, fact))
                if points:
                    alike = _alike(db, operator, fact, period)
                    found.append(Place(period, fact.kind, points, _why_not(fact, alike, period, scheme)))
    return tuple(sorted(found, key=lambda one: (one.period.first, one.period.last, one.points)))


class Tally(msgspec.Struct, frozen=True):
    """How many of many records count in a period and how many do not; `points` are those that look at them."""

    period: Period
    kind: str
    points: tuple[str, ...]
    counted: int
    others: int


def surveyed_in(
    context: Context, views: Views, operator: str, proof: str, schemes: tuple[Scheme, ...]
) -> tuple[Tally, ...]:
    """Where the persons surveyed by one campaign, or for one task (`task:…`), count: by quarter and year."""
    mine = sa.select(*FACT).where(_W.operator == operator, _W.kind == SURVEYED, sees_operator(context, _W.operator))
    with views.read() as db:
        every = [WorkFact(**row._mapping) for row in db.execute(mine)]
    own = {fact.key for fact in every if fact.key.startswith(f"{proof}:")}
    found: dict[Period, Tally] = {}
    for fact in every:
        for like in (Period.quarter_of(fact.on), Period.year_of(fact.on)) if fact.key in own else ():
            scheme = in_force(schemes, like.first)
            period = counting_period(fact, like, scheme) if scheme else None
            scheme = in_force(schemes, period.first) if period else None
            if period and scheme and period not in found:
                points = tuple(one.point for one in scheme.points_in(period) if looks_at(one, fact))
                if points:
                    there = sort_out(every, period, scheme)
                    counted = sum(one.key in own for one in there.counting)
                    others = sum(one.key in own for one, _ in there.others)
                    found[period] = Tally(period, SURVEYED, points, counted, others)
    return tuple(sorted(found.values(), key=lambda one: (one.period.first, one.period.last)))


def _alike(db: sa.Connection, operator: str, fact: WorkFact, period: Period) -> Sequence[WorkFact]:
    """The facts of the same kind and subject that touch the period: of which one may count in the place of another."""
    same = sa.select(*FACT).where(_W.operator == operator, _W.kind == fact.kind, _W.subject == fact.subject)
    days = (period.first, period.last)
    rows = db.execute(same.where(sa.or_(_W.happened_on.between(*days), _W.recorded_on.between(*days))))
    return [WorkFact(**row._mapping) for row in rows]


def _why_not(fact: WorkFact, alike: Sequence[WorkFact], period: Period, scheme: Scheme) -> str | None:
    found = sort_out(alike, period, scheme)
    return next((reason for other, reason in found.others if other == fact), None)
