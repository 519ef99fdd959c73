"""Questions about classes and who takes them."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.training_board.answers import Course, Enrolment, Session
from projections.training_board.tables import course_sessions, course_words
from projections.training_board.tables import courses as courses_table
from projections.training_board.tables import enrolments as enrolments_table
from projections.views import Views
from projections.visibility import sees_operator
from projections.words import contains
from tenants.context import Context

_C, _E, _S = courses_table.c, enrolments_table.c, course_sessions.c
SORTS = Sorts({"first": _C.first, "seats": _C.seats - _C.taken, "project": _C.project}, "-first", _C.course)
TRAINEE_SORTS = Sorts({"result": _E.result_on}, "-result", _E.course, _E.person)
LATEST = Sorts({"last": _C.last}, "-last", _C.course)
OFFERED = 50  # classes that a select shows


def courses(
    context: Context,
    views: Views,
    *,
    search: str = "",
    status: str | None = None,
    kind: str | None = None,
    open_on: date | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Course]:
    """A page of classes. `search` is part of programme or institution; `open_on` keeps those that take people."""
    query = _visible(context)
    if search.strip():
        query = query.where(contains(search, course_words, _C.course, _C.find))
    for column, value in {_C.status: status, _C.kind: kind}.items():
        if value:
            query = query.where(column == value)
    if open_on:
        query = query.where(_open_on(open_on))
    with views.read() as db:
        return paged(db, Course, query, SORTS.by(sort), page, size)


def course(context: Context, views: Views, course_id: str) -> Course | None:
    """One class; None when there is none, or it is another operator's."""
    with views.read() as db:
        return one(db, Course, _visible(context).where(_C.course == course_id))


def course_of_case(context: Context, views: Views, case: str, person: str) -> Course | None:
    """The class in which a case enrolled a person."""
    with views.read() as db:
        held = _enrolments(context).where(_E.person == person, _E.case == case)
        found = one(db, Enrolment, held)
        return one(db, Course, _visible(context).where(_C.course == found.course)) if found else None


def open_courses(context: Context, views: Views, kind: str, on: date) -> tuple[Course, ...]:
    """Classes of a kind that take people on a day, if only in line: with a seat first, the next to begin first."""
    full = sa.case((_C.taken < _C.seats, 0), else_=1)
    to_come = _visible(context).where(_C.kind == kind, _C.status == "published", _C.first >= on)
    query = to_come.order_by(full, _C.first, _C.course).limit(OFFERED)
    with views.read() as db:
        return many(db, Course, query)


def passed_courses(context: Context, views: Views, operator: str, *, most: int) -> Page[Course]:
    """Of the classes of an operator that somebody passed, the latest to end, and how many there are in all."""
    query = _visible(context).where(_C.operator == operator, _C.passed > 0)
    with views.read() as db:
        return paged(db, Course, query, LATEST.by(None), 1, most)


def enrolments_of(context: Context, views: Views, course_id: str) -> tuple[Enrolment, ...]:
    """Everybody who was enrolled in a class, those who gave up too, in the order they came; then who waits, in line."""
    query = _enrolments(context).where(_E.course == course_id)
    query = query.order_by(sa.func.coalesce(_E.queued, 0), _E.enrolled_on, _E.person)
    with views.read() as db:
        return many(db, Enrolment, query)


def place_in_line(context: Context, views: Views, course_id: str, person: str) -> int | None:
    """Counted from 1; None when the person does not wait for a seat of the class."""
    waiting = [one.person for one in enrolments_of(context, views, course_id) if one.status == "waiting"]
    return waiting.index(person) + 1 if person in waiting else None


def enrolments_of_person(context: Context, views: Views, person: str) -> tuple[Enrolment, ...]:
    """The classes of a person, the latest first."""
    query = _enrolments(context).where(_E.person == person).order_by(_E.enrolled_on.desc(), _E.course)
    with views.read() as db:
        return many(db, Enrolment, query)


def certified(context: Context, views: Views, people: set[str]) -> tuple[Enrolment, ...]:
    """The passes of several people, such as those a claim is for, the latest first."""
    query = _enrolments(context).where(_E.person.in_(people), _E.status == "passed")
    with views.read() as db:
        return many(db, Enrolment, query.order_by(_E.enrolled_on.desc(), _E.course, _E.person))


def courses_by_id(context: Context, views: Views, ids: set[str]) -> dict[str, Course]:
    """Several classes, such as those of a page of trainees."""
    with views.read() as db:
        return {found.course: found for found in many(db, Course, _visible(context).where(_C.course.in_(ids)))}


def sessions_of(context: Context, views: Views, course_id: str) -> tuple[Session, ...]:
    """The days of a class that attendance was recorded of, in order; none of a class the reader does not see."""
    seen = sa.select(_C.course).where(_C.course == _S.course, sees_operator(context, _C.operator))
    query = sa.select(*columns(Session, course_sessions)).where(_S.course == course_id, seen.exists())
    with views.read() as db:
        return many(db, Session, query.order_by(_S.day))


def trainees(
    context: Context,
    views: Views,
    *,
    status: str = "passed",
    work: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Enrolment]:
    """A page of those who have finished a class with a result, by what is known of their work."""
    query = _enrolments(context).where(_E.status == status)
    if work:
        query = query.where(_E.work == work)
    with views.read() as db:
        return paged(db, Enrolment, query, TRAINEE_SORTS.by(sort), page, size)


def _open_on(day: date) -> sa.ColumnElement[bool]:
    return sa.and_(_C.status == "published", _C.first >= day, _C.taken < _C.seats)


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Course, courses_table)).where(sees_operator(context, _C.operator))


def _enrolments(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Enrolment, enrolments_table)).where(sees_operator(context, _E.operator))
