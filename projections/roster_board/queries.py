"""Questions about rosters. A tenant sees whom it serves, a bureau officer who lives in its area, an auditor all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import sqlalchemy as sa

from projections.page import SIZE, Page, Sorts, columns, many, paged, sum_of
from projections.prepared import Asked, Value, prepared
from projections.roster_board.answers import Entry, Move
from projections.roster_board.tables import PROVINCE, roster_entries, roster_people, roster_totals
from projections.views import Views
from projections.visibility import in_tenant, sees_all, sees_area, sees_operator, starts_with
from tenants.accounts.roles import Role
from tenants.context import Context

_E, _T, _R = roster_entries.c, roster_totals.c, roster_people.c
SORTS = Sorts(
    {"since": _E.since, "due": _E.due, "village": _E.village, "born": _E.birth_year}, "-since", _E.person, _E.entry
)


MOST = 5_000
"""A list is counted no further; the whole of a roster is in `totals`."""


class Narrowing(msgspec.Struct, frozen=True, kw_only=True):
    """What a list of members is narrowed to. `day` is the day the roster is shown of, None for now; years of birth and
    days are included; `village` is a division or the beginning of its code."""

    day: date | None = None
    village: str = ""
    outlet: str = ""
    sex: str = ""
    born_from: int | None = None
    born_to: int | None = None
    since_from: date | None = None
    since_to: date | None = None
    due_to: date | None = None


def members(
    context: Context,
    views: Views,
    roster: str,
    narrowed: Narrowing = Narrowing(),  # noqa: B008  frozen
    *,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Entry]:
    """Who is, or was on a day, on a roster."""
    query = _visible(context).where(_E.roster == roster, *_standing(narrowed.day), *_narrowing(narrowed))
    with views.read() as db:
        return paged(db, Entry, query, SORTS.by(sort), page, size, counted=MOST)


def standing_in(
    context: Context, views: Views, roster: str, area: str, *, after: tuple[str, str] = ("", ""), limit: int = 100
) -> tuple[tuple[str, str], ...]:
    """(village, person) of everybody in a key group who lives in a division, in that order and from `after` on, whoever
    serves them: to be given out by a task of the bureau."""
    query = sa.select(_E.village, _E.person).where(
        _E.operator == PROVINCE,
        _E.roster == roster,
        _E.left_on.is_(None),
        starts_with(_E.village, area),
        sa.tuple_(_E.village, _E.person) > sa.tuple_(*after),
        sees_area(context, _E.village),
    )
    with views.read() as db:
        found = db.execute(query.order_by(_E.village, _E.person).limit(limit))
        return tuple((row[0], row[1]) for row in found)


def totals(context: Context, views: Views) -> dict[str, int]:
    """How many are on each roster now."""
    with views.read() as db:
        return _counted(db, _totals(context))


def moves(context: Context, views: Views, first: date, last: date) -> dict[str, Move]:
    """How many came onto and went off each roster from `first` to `last`."""
    with views.read() as db:
        came: dict[str, int] = _counted(db, _came(context, first=first, last=last))
        went: dict[str, int] = _counted(db, _went(context, first=first, last=last))
    return {roster: Move(came.get(roster, 0), went.get(roster, 0)) for roster in {*came, *went}}


def overdue(context: Context, views: Views, today: date) -> dict[str, int]:
    """How many of each roster should have been spoken with before today."""
    with views.read() as db:
        return _counted(db, _overdue(context, today=today))


def entries_of(context: Context, views: Views, person: str) -> tuple[Entry, ...]:
    """Every roster a person is or was on, the latest first."""
    with views.read() as db:
        return many(db, Entry, _entries_of(context, person=person))


def reviews_due(context: Context, views: Views, day: date, limit: int) -> tuple[str, ...]:
    """For the schedule: people whose groups time has changed by `day`, the longest ago first."""
    if context.role is not Role.SYSTEM:
        return ()
    query = sa.select(_R.person).where(_R.review_on <= day).order_by(_R.review_on, _R.person).limit(limit)
    with views.read() as db:
        return tuple(db.scalars(query))


def _counted(db: sa.Connection, query: Asked) -> dict[str, int]:
    return {row[0]: row[1] for row in db.execute(*query)}


@prepared
def _totals(context: Context) -> sa.Select[Any]:
    query = sa.select(_T.roster, sum_of(_T.members)).where(_own(context, _T.operator), _in_area(context, _T.county))
    return query.group_by(_T.roster)


@prepared
def _came(context: Context, first: Value, last: Value) -> sa.Select[Any]:
    return _moved(context, _E.since, first, last)


@prepared
def _went(context: Context, first: Value, last: Value) -> sa.Select[Any]:
    return _moved(context, _E.left_on, first, last)


@prepared
def _overdue(context: Context, today: Value) -> sa.Select[Any]:
    query = sa.select(_E.roster, sa.func.count()).where(
        _own(context, _E.operator), _in_area(context, _E.village), _E.left_on.is_(None), _E.due < today
    )
    return query.group_by(_E.roster)


@prepared
def _entries_of(context: Context, person: Value) -> sa.Select[Any]:
    return _visible(context).where(_E.person == person).order_by(_E.since.desc(), _E.roster)


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Entry, roster_entries)).where(_own(context, _E.operator), _in_area(context, _E.village))


def _own(context: Context, operator: sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
    """A tenant's own rows; for those above them the province's, in which everybody stands once."""
    return sees_operator(context, operator) if in_tenant(context) else operator == PROVINCE


def _in_area(context: Context, place: sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
    return sa.true() if in_tenant(context) or sees_all(context) else sees_area(context, place)


def _standing(day: date | None) -> list[sa.ColumnElement[bool]]:
    if day is None:
        return [_E.left_on.is_(None)]
    return [_E.seen_from <= day, sa.or_(_E.left_on.is_(None), _E.left_on > day)]


def _narrowing(asked: Narrowing) -> list[sa.ColumnElement[bool]]:
    wanted: dict[str, Callable[[Any], sa.ColumnElement[bool]]] = {
        "village": lambda code: starts_with(_E.village, code),
        "outlet": lambda outlet: _E.outlet == outlet,
        "sex": lambda sex: _E.sex == sex,
        "born_from": lambda year: _E.birth_year >= year,
        "born_to": lambda year: sa.and_(_E.birth_year > 0, _E.birth_year <= year),
        "since_from": lambda day: _E.since >= day,
        "since_to": lambda day: _E.since <= day,
        "due_to": lambda day: _E.due <= day,
    }
    given = {name: value for name in wanted if (value := getattr(asked, name))}
    return [wanted[name](value) for name, value in given.items()]


def _moved(context: Context, day: sa.ColumnElement[Any], first: Value, last: Value) -> sa.Select[Any]:
    query = sa.select(_E.roster, sa.func.count()).where(
        _own(context, _E.operator), _in_area(context, _E.village), day >= first, day <= last
    )
    return query.group_by(_E.roster)
