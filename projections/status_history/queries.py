"""Questions about statuses (失业登记、就业登记、就业困难人员 …). An operator sees those of the people it serves."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from projections.page import columns, many
from projections.prepared import Value, prepared
from projections.status_history.answers import Past, Spell
from projections.status_history.tables import over, served, standing
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_S, _O, _V = standing.c, over.c, served.c


def statuses_of(context: Context, views: Views, person: str) -> tuple[Spell, ...]:
    """A person's statuses, those that stand first, then the latest; empty when the reader does not see the person."""
    with views.read() as db:
        return *many(db, Spell, _stands(context, person=person)), *many(db, Spell, _ended(context, person=person))


def statuses_past(context: Context, views: Views, day: date, limit: int = 500) -> tuple[Past, ...]:
    """Statuses that still stand though their last day is before `day`, the oldest first: what the schedule ends."""
    query = sa.select(*columns(Past, standing)).where(_S.until < day, sees_operator(context, _S.operator))
    with views.read() as db:
        return many(db, Past, query.order_by(_S.until, _S.person, _S.status).limit(limit))


@prepared
def _stands(context: Context, person: Value) -> sa.Select[Any]:
    none = {"ended_on": sa.null(), "cause": sa.null()}
    query = sa.select(*columns(Spell, standing, **none)).where(_S.person == person, _reads(context, person))
    return query.order_by(_S.since.desc(), _S.status)


@prepared
def _ended(context: Context, person: Value) -> sa.Select[Any]:
    query = sa.select(*columns(Spell, over)).where(_O.person == person, _reads(context, person))
    return query.order_by(_O.ended_on.desc(), _O.version.desc())


def _reads(context: Context, person: Value) -> sa.ColumnElement[bool]:
    return sa.select(_V.person).where(_V.person == person, sees_operator(context, _V.operator)).exists()
