"""What the rules of signals look at: who finished how much on a day, and the cases behind a sign."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import sqlalchemy as sa

from projections.case_board.answers import CaseBrief
from projections.case_board.tables import cases as cases_table
from projections.page import columns, many
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_C = cases_table.c
MOST = 100  # staff and days: more of them are no more of a sign


def busiest_days(
    context: Context, views: Views, operator: str, first: date, last: date, more_than: int
) -> tuple[tuple[str, date, int], ...]:
    """(Staff, day, cases) where somebody finished more than so many cases on one day, the most first."""
    number = sa.func.count().label("number")
    query = (
        sa.select(_C.finished_by, _C.finished_on, number)
        .where(_C.operator == operator, _C.finished_on.between(first, last), _C.status == "finished")
        .where(sees_operator(context, _C.operator))
        .group_by(_C.finished_by, _C.finished_on)
        .having(number > more_than)
        .order_by(number.desc(), _C.finished_on, _C.finished_by)
    )
    with views.read() as db:
        return tuple((staff, day, count) for staff, day, count in db.execute(query.limit(MOST)))


def finished_by(context: Context, views: Views, operator: str, staff: str, day: date) -> tuple[str, ...]:
    """The ids of the cases that somebody finished on a day."""
    query = sa.select(_C.case).where(_C.operator == operator, _C.finished_on == day, _C.finished_by == staff)
    query = query.where(_C.status == "finished", sees_operator(context, _C.operator)).order_by(_C.case)
    with views.read() as db:
        return tuple(db.scalars(query))


def finished_among(
    context: Context, views: Views, operator: str, subjects: Collection[str], first: date, last: date
) -> tuple[str, ...]:
    """The ids of the cases of some people that an operator finished in a span."""
    query = sa.select(_C.case).where(_C.operator == operator, _C.subject.in_(subjects), _C.status == "finished")
    query = query.where(_C.finished_on.between(first, last), sees_operator(context, _C.operator)).order_by(_C.case)
    with views.read() as db:
        return tuple(db.scalars(query))


def briefs(context: Context, views: Views, operator: str, ids: Collection[str]) -> dict[str, CaseBrief]:
    """What somebody needs who goes to look at cases, by id: item, outlet and day; nothing about the person."""
    query = sa.select(*columns(CaseBrief, cases_table)).where(_C.case.in_(ids), _C.operator == operator)
    with views.read() as db:
        return {one.case: one for one in many(db, CaseBrief, query.where(sees_operator(context, _C.operator)))}
