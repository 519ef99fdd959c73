"""Questions about ratings (满意度) and complaints (投诉). Tenants see their own, a bureau officer those of its area."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from projections.feedback_board.answers import Analysed, Complaint, Rating, Satisfaction
from projections.feedback_board.tables import complaints as complaints_table
from projections.feedback_board.tables import rating_sums, service_codes
from projections.feedback_board.tables import ratings as ratings_table
from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_R, _S, _C = ratings_table.c, rating_sums.c, complaints_table.c
SORTS = Sorts({"lodged": _C.lodged_on, "due": _C.answer_by, "kind": _C.kind}, "-lodged", _C.complaint)


def rating_of(context: Context, views: Views, case: str) -> Rating | None:
    """The rating of a case, if it was rated."""
    query = sa.select(*columns(Rating, ratings_table)).where(_R.case == case, sees_operator(context, _R.operator))
    with views.read() as db:
        return one(db, Rating, query)


def codes_used(views: Views, operator: str, case: str) -> int:
    """How many service codes of a case of an operator are spent: whoever holds one may know."""
    query = sa.select(service_codes.c.used).where(service_codes.c.case == case, service_codes.c.of == operator)
    with views.read() as db:
        return db.execute(query).scalar() or 0


def ratings(context: Context, views: Views, operator: str, page: int = 1, size: int = SIZE) -> Page[Rating]:
    """The ratings of an operator, the latest first."""
    query = sa.select(*columns(Rating, ratings_table)).where(
        _R.operator == operator, sees_operator(context, _R.operator)
    )
    with views.read() as db:
        return paged(db, Rating, query, (_R.rated_on.desc(), _R.case), page, size)


def satisfaction(context: Context, views: Views, operator: str) -> dict[str, Satisfaction]:
    """How many gave each score, by outlet of an operator; all of them together under ""."""
    query = sa.select(_S.outlet, _S.score, _S.count).where(_S.operator == operator, sees_operator(context, _S.operator))
    found: dict[str, list[int]] = {"": [0] * 5}
    with views.read() as db:
        for outlet, score, count in db.execute(query):
            for name in ("", outlet):
                found.setdefault(name, [0] * 5)[score - 1] += count
    return {name: Satisfaction((c[0], c[1], c[2], c[3], c[4])) for name, c in found.items()}


def complaints(
    context: Context,
    views: Views,
    *,
    status: str | None = None,
    kind: str | None = None,
    operator: str | None = None,
    outlet: str | None = None,
    late_on: date | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Complaint]:
    """A page of complaints; with `late_on` those that had no answer in time on that day."""
    query = _visible(context)
    equal = {_C.status: status, _C.kind: kind, _C.operator: operator, _C.outlet: outlet}
    for column, value in equal.items():
        if value:
            query = query.where(column == value)
    if late_on:
        query = query.where(_C.status == "open", _C.answer_by < late_on)
    with views.read() as db:
        return paged(db, Complaint, query, SORTS.by(sort), page, size)


def complaint(context: Context, views: Views, number: str) -> Complaint | None:
    with views.read() as db:
        return one(db, Complaint, _visible(context).where(_C.complaint == number))


def complaints_about(context: Context, views: Views, case: str) -> tuple[Complaint, ...]:
    """What was complained of about a case, the latest first."""
    query = _visible(context).where(_C.case == case).order_by(_C.lodged_on.desc(), _C.complaint)
    with views.read() as db:
        return many(db, Complaint, query)


def analysis(
    context: Context, views: Views, first: date, last: date, operator: str | None = None, day: date | None = None
) -> tuple[Analysed, ...]:
    """Complaints lodged in a period by kind, the most frequent first; those voided are left out. They are told as they
    stand on `day`, without it on the last of the period.

    One that a successor took over counts once: for the operator it is about, on the day it was lodged there. Its
    lateness is of whoever had it on the last day of its answer (decision 0049).
    """

    def whose(column: sa.Column[Any]) -> sa.ColumnElement[bool]:
        return sa.and_(sees_operator(context, column), column == operator if operator else sa.true())

    about = whose(_C.operator)
    in_time = _C.answered_on <= _C.answer_by
    past = sa.func.coalesce(_C.answered_on, day or last) > _C.answer_by
    late = sa.and_(past, whose(_C.holder))
    lodged = _number(about)
    numbers = (lodged, _number(about, _C.answered_on.is_not(None)), _number(about, in_time), _number(late))
    query = sa.select(_C.kind, *numbers).where(
        _C.lodged_on >= first, _C.lodged_on <= last, _C.status != "voided", _C.taken_from == "", sa.or_(about, late)
    )
    with views.read() as db:
        return many(db, Analysed, query.group_by(_C.kind).order_by(lodged.desc(), _C.kind))


def _number(*conditions: sa.ColumnElement[bool]) -> sa.ColumnElement[int]:
    return sa.func.count(sa.case((sa.and_(*conditions), 1)))


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Complaint, complaints_table)).where(sees_operator(context, _C.operator))
