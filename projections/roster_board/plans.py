"""Questions about contacts: whom to speak with, and what was said to have come of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.prepared import Value, prepared
from projections.roster_board.answers import Contact, Plan
from projections.roster_board.tables import contact_plans, contacts
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_P, _C = contact_plans.c, contacts.c
_SORTS = Sorts({"due": _P.due}, "due", _P.person)


def contacts_due(
    context: Context, views: Views, until: date, *, sort: str | None = None, page: int = 1, size: int = SIZE
) -> Page[Plan]:
    """People to be spoken with until a day, the longest overdue first."""
    query = sa.select(*columns(Plan, contact_plans)).where(sees_operator(context, _P.operator), _P.due <= until)
    with views.read() as db:
        return paged(db, Plan, query, _SORTS.by(sort), page, size)


def contact_plan(context: Context, views: Views, operator: str, person: str) -> Plan | None:
    """What an operator has planned for one person."""
    with views.read() as db:
        return one(db, Plan, _plan(context, operator=operator, person=person))


def contacts_of(context: Context, views: Views, person: str, limit: int = 100) -> tuple[Contact, ...]:
    """The contacts with a person, the latest first; those of other tenants are left out."""
    with views.read() as db:
        return many(db, Contact, _contacts_of(context, person=person, limit=limit))


@prepared
def _plan(context: Context, operator: Value, person: Value) -> sa.Select[Any]:
    return sa.select(*columns(Plan, contact_plans)).where(
        sees_operator(context, _P.operator), _P.operator == operator, _P.person == person
    )


@prepared
def _contacts_of(context: Context, person: Value, limit: Value) -> sa.Select[Any]:
    query = sa.select(*columns(Contact, contacts)).where(_C.person == person, sees_operator(context, _C.operator))
    return query.order_by(_C.position.desc()).limit(limit)
