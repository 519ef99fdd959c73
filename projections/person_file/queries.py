"""Questions about one person. Only those who serve the person see anything; a tenant sees no other tenant's doings."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from projections.page import columns, many
from projections.person_file.answers import Fact, Moment
from projections.person_file.tables import person_facts, person_moments, person_readers
from projections.prepared import Value, prepared
from projections.views import Views
from projections.visibility import sees_all, sees_operator
from tenants.context import Context

_F, _M, _R = person_facts.c, person_moments.c, person_readers.c


def facts_of(context: Context, views: Views, person: str) -> tuple[Fact, ...]:
    """What is held of the person, by whomever it was declared."""
    with views.read() as db:
        return many(db, Fact, _facts(context, person=person))


def moments_of(
    context: Context, views: Views, person: str, *, before: int | None = None, limit: int = 40
) -> tuple[Moment, ...]:
    """What happened, the latest first; `before` a log position."""
    with views.read() as db:
        return many(db, Moment, _moments(context, person=person, before=before, limit=limit))


@prepared
def _facts(context: Context, person: Value) -> sa.Select[Any]:
    query = sa.select(*columns(Fact, person_facts)).where(_F.person == person, _serves(context, person))
    return query.order_by(_F.fact)


@prepared
def _moments(context: Context, person: Value, before: Value, limit: Value) -> sa.Select[Any]:
    ours = sa.or_(_M.operator == "", sees_operator(context, _M.operator))
    query = sa.select(*columns(Moment, person_moments)).where(_M.person == person, ours, _serves(context, person))
    return (query.where(_M.position < before) if before else query).order_by(_M.position.desc()).limit(limit)


def _serves(context: Context, person: Value) -> sa.ColumnElement[bool]:
    if sees_all(context):
        return sa.true()
    served: sa.Select[Any] = sa.select(_R.person).where(_R.person == person, sees_operator(context, _R.operator))
    return served.exists()
