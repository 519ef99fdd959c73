"""Questions about appraisals under way: who has to do what until when, what was answered, what people scored."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import msgspec
import sqlalchemy as sa

from domain.appraisals.assessment_events import PARTIES, SELF, SUPERIOR, THIRD_PARTY
from projections.appraisal_archive.course_answers import AssessorOf, Course, Party, PointAssessment
from projections.appraisal_archive.course_tables import assessments as assessments_table
from projections.appraisal_archive.course_tables import assessors as assessors_table
from projections.appraisal_archive.course_tables import courses as courses_table
from projections.appraisal_archive.course_tables import parties as parties_table
from projections.page import SIZE, Page, columns, many, paged
from projections.prepared import Value, prepared
from projections.views import Views
from projections.visibility import sees_operator
from tenants.accounts.roles import Role
from tenants.context import Context

_C, _P, _S, _W = courses_table.c, parties_table.c, assessments_table.c, assessors_table.c
_SEEN = {Role.MANAGER: (SELF,), Role.CLERK: (SELF,), Role.ASSESSOR: (SELF, THIRD_PARTY)}
_WAITS = {Role.MANAGER: ("published", SELF), Role.BUREAU: ("objected", SUPERIOR), Role.ASSESSOR: ("", THIRD_PARTY)}
"""Whose scores one sees before the result is published: nobody's that should not lead one's own."""


def course(context: Context, views: Views, operator: str, period: str) -> Course | None:
    """How far one appraisal is; None when there is none, or it is not the reader's to see. A draft is not shown to
    its operator."""
    with views.read() as db:
        found = many(db, _course, _courses(context).where(_C.operator == operator, _C.period == period))
    return found[0] if found else None


def courses(
    context: Context,
    views: Views,
    *,
    period: str | None = None,
    statuses: Collection[str] = (),
    operators: Collection[str] | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Course]:
    """A page of appraisals under way or concluded, the oldest period first."""
    query = _courses(context)
    if period:
        query = query.where(_C.period == period)
    if statuses:
        query = query.where(_C.status.in_(statuses))
    if operators is not None:
        query = query.where(_C.operator.in_(operators))
    with views.read() as db:
        return paged(db, _course, query, (_C.period.asc(), _C.operator.asc()), page, size)


def counts(context: Context, views: Views, period: str) -> dict[str, int]:
    """How many appraisals of a period stand where."""
    query = sa.select(_C.status, sa.func.count()).where(_C.period == period, _seen(context))
    with views.read() as db:
        return {row[0]: row[1] for row in db.execute(query.group_by(_C.status))}


def in_status(
    context: Context, views: Views, statuses: Collection[str], after: tuple[str, str] = ("", ""), limit: int = 200
) -> tuple[Course, ...]:
    """The appraisals that stand at one of these, the oldest period first, beginning behind `after`."""
    behind = {"period": after[0] or None, "operator": after[1] or None}
    with views.read() as db:
        return many(db, _course, _in_status(context, statuses=statuses, limit=limit, **behind))


def parties_of(context: Context, views: Views, operators: Collection[str], period: str) -> tuple[Party, ...]:
    """Who scores the year of these operators, in the order self, superior, third party."""
    query = _parties(context).where(_P.operator.in_(operators), _P.period == period)
    with views.read() as db:
        found = many(db, Party, query)
    return tuple(sorted(found, key=lambda one: (one.operator, PARTIES.index(one.party))))


def open_parties(
    context: Context,
    views: Views,
    party: str | None = None,
    after: tuple[str, str, str] = ("", "", ""),
    limit: int = 200,
) -> tuple[Party, ...]:
    """Who has still to score a year, the oldest year first, beginning behind `after` (period, operator, party)."""
    behind = dict(zip(("period", "operator", "after"), after, strict=True)) if any(after) else {}
    with views.read() as db:
        return many(db, Party, _open_parties(context, party=party, limit=limit, **behind))


def assessments_of(context: Context, views: Views, operator: str, period: str) -> tuple[PointAssessment, ...]:
    """What people scored, as far as the reader sees it: before the result is published, each sees less than all."""
    query = sa.select(*columns(PointAssessment, assessments_table)).where(
        _S.operator == operator, _S.period == period, sees_operator(context, _S.operator)
    )
    if context.role in _SEEN:
        closed = sa.select(_C.status.in_(("assessing", "draft"))).where(_C.operator == operator, _C.period == period)
        query = query.where(sa.or_(_S.party.in_(_SEEN[context.role]), sa.not_(closed.scalar_subquery())))
    with views.read() as db:
        return many(db, _assessment, query.order_by(_S.point, _S.party))


def assessors_of(context: Context, views: Views, operators: Collection[str]) -> tuple[AssessorOf, ...]:
    """Who scores these operators as the third party."""
    query = sa.select(*columns(AssessorOf, assessors_table)).where(
        _W.operator.in_(operators), sees_operator(context, _W.operator)
    )
    with views.read() as db:
        return many(db, AssessorOf, query.order_by(_W.operator, _W.assigned_on, _W.assessor))


def waiting(context: Context, views: Views, limit: int = 50) -> tuple[tuple[Course, ...], tuple[Party, ...]]:
    """What waits for the reader: appraisals to answer (manager) or to decide on (bureau), and years to score."""
    status, party = _WAITS.get(context.role, ("", ""))
    found = in_status(context, views, (status,), limit=limit) if status else ()
    return found, open_parties(context, views, party, limit=limit) if party else ()


def number_waiting(context: Context, views: Views) -> int:
    """How much waits for the reader in all."""
    status, party = _WAITS.get(context.role, ("", ""))
    answers = sa.select(sa.func.count()).where(_C.status == status, _seen(context))
    years = sa.select(sa.func.count()).where(
        _P.status == "open", _P.party == party, sees_operator(context, _P.operator)
    )
    with views.read() as db:
        return sum(db.execute(query).scalar_one() for query in (answers, years))


@prepared
def _in_status(
    context: Context, statuses: Value, limit: Value, period: Value = None, operator: Value = None
) -> sa.Select[Any]:
    query = _courses(context).where(_C.status.in_(statuses)).order_by(_C.period, _C.operator).limit(limit)
    if period is None:
        return query
    return query.where(sa.or_(_C.period > period, sa.and_(_C.period == period, _C.operator > operator)))


@prepared
def _open_parties(
    context: Context, party: Value, limit: Value, period: Value = None, operator: Value = None, after: Value = None
) -> sa.Select[Any]:
    query = _parties(context).where(_P.status == "open").order_by(_P.period, _P.operator, _P.party).limit(limit)
    query = query.where(_P.party == party) if party else query
    if period is None:
        return query
    return query.where(sa.tuple_(_P.period, _P.operator, _P.party) > sa.tuple_(period, operator, after))


def _courses(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Course, courses_table)).where(_seen(context))


def _seen(context: Context) -> sa.ColumnElement[bool]:
    seen = sees_operator(context, _C.operator)
    return sa.and_(seen, _C.status != "draft") if context.role.in_tenant else seen


def _parties(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Party, parties_table)).where(sees_operator(context, _P.operator))


def _course(*row: Any) -> Course:
    return msgspec.convert(dict(zip(Course.__struct_fields__, row, strict=True)), Course)


def _assessment(*row: Any) -> PointAssessment:
    return msgspec.convert(dict(zip(PointAssessment.__struct_fields__, row, strict=True)), PointAssessment)
