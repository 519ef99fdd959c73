"""Questions about people. Operators see those they serve; a bureau officer those served in its area."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import msgspec
import sqlalchemy as sa

from projections.page import SIZE, Page, Sorts, columns, many, one, paged, plain, single
from projections.people_register.answers import Counts, Person, Served
from projections.people_register.tables import people as people_table
from projections.people_register.tables import people_counts, people_served
from projections.prepared import Conditions, Value, prepared, those_given
from projections.views import Views
from projections.visibility import in_tenant, sees_all, sees_area, sees_operator, starts_with
from tenants.context import Context

_P, _S, _N = people_table.c, people_served.c, people_counts.c
_MET = columns(Person, people_table, since=_S.since, outlet=_S.outlet)
_FIRST_MET = columns(Person, people_table, since=_P.registered_on, outlet=_P.first_outlet)
# Of few rows, found by another index: sorted by an expression, lest the index of the order be walked from end to end.
_FEW = Sorts({"registered": plain(_P.registered_on), "village": plain(_P.village)}, "-registered", _P.person)
_SERVED_FEW = Sorts({"registered": plain(_S.since), "village": plain(_S.village)}, "-registered", _S.person)
NAMESAKES = 2_000
"""Of one name, whose cases, duties and vouchers are looked through; who searches a whole province is told."""
COUNTED = 2_000
"""A narrowed list is counted no further: nobody turns a hundred pages."""

_STATUS = {"unemployed": _P.unemployed_case, "job-seeking": _P.job_seeking_case}
SORTS = Sorts({"registered": _P.registered_on, "village": _P.village}, "-registered", _P.person)
_SERVED_SORTS = Sorts({"registered": _S.since, "village": _S.village}, "-registered", _S.person)


def people(
    context: Context,
    views: Views,
    *,
    keys: Collection[str] = (),
    status: str | None = None,
    village: str | None = None,
    outlet: str | None = None,
    sex: str | None = None,
    born: tuple[int | None, int | None] = (None, None),
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Person]:
    """A page of people. `keys` are the vault's lookup keys of what was typed (name, identity number or phone), any of
    which may match; `born` the first and the last year of birth; `status` is "unemployed" or "job-seeking"; `village` a
    division or the beginning of its code."""
    where = {"village": village, "outlet": outlet}
    who = {"keys": keys or None, "sex": sex, "born": born[0] or None, "born_until": born[1] or None}
    who |= {name: name == status or None for name in _STATUS}
    order, few = (_SERVED_SORTS, _SERVED_FEW) if in_tenant(context) else (SORTS, _FEW)
    by = order.by(sort) if not keys and not village else few.by(sort)
    with views.read() as db:
        narrowed = keys or village or outlet or sex or any(born)
        known = None if narrowed or not context.tenant else _known(counts(context, views, context.tenant), status)
        if in_tenant(context) and not any(who.values()):
            ids = paged(db, single, _served(context, **where), by, page, size, known=known, counted=COUNTED)
            found = persons(context, views, ids.rows)
            return msgspec.structs.replace(ids, rows=tuple(found[one] for one in ids.rows))
        return paged(db, Person, _people(context, **where, **who), by, page, size, known=known, counted=COUNTED)


def person(context: Context, views: Views, person_id: str) -> Person | None:
    """One person; None when unknown, or not served by those whom the reader may see."""
    with views.read() as db:
        return one(db, Person, _person(context, person_id=person_id))


def persons(context: Context, views: Views, ids: Collection[str]) -> dict[str, Person]:
    """Several people by id, such as the subjects of a page of cases; those one does not see are left out."""
    with views.read() as db:
        return {found.person: found for found in many(db, Person, _persons(context, ids=ids))}


def person_by_identity(context: Context, views: Views, identity_key: str) -> Person | None:
    """The person with that identity number, by its lookup key, among those the reader sees. A bureau officer also finds
    whoever lives in its area, whoever serves them: vouchers are issued so."""
    with views.read() as db:
        found = one(db, Person, _visible(context).where(_P.identity_key == identity_key))
        if found is None and not in_tenant(context):
            query = sa.select(*_FIRST_MET).where(sees_area(context, _P.village))
            found = one(db, Person, query.where(_P.identity_key == identity_key))
        return found


def people_found(context: Context, views: Views, keys: Collection[str], limit: int = NAMESAKES) -> tuple[str, ...]:
    """The ids of people that a lookup key matches: to search other lists by person."""
    with views.read() as db:
        return many(db, single, _found(context, keys=keys, limit=limit))


def living_in(
    context: Context,
    views: Views,
    area: str,
    *,
    status: str | None = None,
    after: tuple[str, str] = ("", ""),
    limit: int = 100,
) -> tuple[tuple[str, str], ...]:
    """(village, person) of everybody who lives in a division, in that order and from `after` on, whoever serves them:
    to be given out by a task of the bureau."""
    query = sa.select(_P.village, _P.person).where(
        starts_with(_P.village, area),
        sees_area(context, _P.village),
        sa.tuple_(_P.village, _P.person) > sa.tuple_(*after),
    )
    if status in _STATUS:
        query = query.where(_STATUS[status].is_not(None))
    with views.read() as db:
        found = db.execute(query.order_by(_P.village, _P.person).limit(limit))
        return tuple((row[0], row[1]) for row in found)


def served_by(context: Context, views: Views, person_id: str) -> tuple[Served, ...]:
    """The operators that serve a person, the first one first; a tenant sees itself alone."""
    query = sa.select(*columns(Served, people_served)).where(
        _S.person == person_id, sees_operator(context, _S.operator)
    )
    with views.read() as db:
        return many(db, Served, query.order_by(_S.since, _S.operator))


def served_after(
    context: Context, views: Views, operator: str, *, after: str = "", limit: int = 100
) -> tuple[tuple[str, str], ...]:
    """(person, outlet) of those an operator serves, in the order of their ids and from `after` on."""
    query = sa.select(_S.person, _S.outlet).where(
        _S.operator == operator, _S.person > after, sees_operator(context, _S.operator)
    )
    with views.read() as db:
        return tuple((row[0], row[1]) for row in db.execute(query.order_by(_S.person).limit(limit)))


def counts(context: Context, views: Views, operator: str) -> Counts:
    """How many people an operator serves, and how many of them are registered; kept as they come and go."""
    with views.read() as db:
        return one(db, Counts, _counts(context, operator=operator)) or Counts(0, 0, 0)


def namesakes(context: Context, views: Views, person_id: str, limit: int = 50) -> tuple[tuple[Person, bool], ...]:
    """Others of the same name, and of the same phone number or year of birth, among those the reader sees; each with
    whether the phone number is the same."""
    with views.read() as db:
        rows = db.execute(*_namesakes(context, person_id=person_id, limit=limit))
        return tuple((Person(*row[:-1]), bool(row[-1])) for row in rows)


@prepared
def _people(context: Context, **asked: Value) -> sa.Select[Any]:
    served = in_tenant(context)
    wanted: Conditions = {
        "keys": _matches,
        "village": lambda code: starts_with(_S.village if served else _P.village, code),
        "outlet": lambda outlet: _S.outlet == outlet if served else sa.true(),
        "sex": lambda sex: _P.sex == sex,
        "born": lambda year: _P.birth_year >= year,
        "born_until": lambda year: sa.and_(_P.birth_year > 0, _P.birth_year <= year),
        "unemployed": lambda _: _P.unemployed_case.is_not(None),
        "job-seeking": lambda _: _P.job_seeking_case.is_not(None),
    }
    return _visible(context).where(*those_given(wanted, asked))


@prepared
def _served(context: Context, village: Value, outlet: Value) -> sa.Select[Any]:
    """Who is served, without the people themselves: what is passed over on the way to a late page is not read."""
    wanted: Conditions = {
        "village": lambda code: starts_with(_S.village, code),
        "outlet": lambda outlet: _S.outlet == outlet,
    }
    query = sa.select(_S.person).where(sees_operator(context, _S.operator))
    return query.where(*those_given(wanted, {"village": village, "outlet": outlet}))


@prepared
def _person(context: Context, person_id: Value) -> sa.Select[Any]:
    return _visible(context).where(_P.person == person_id)


@prepared
def _persons(context: Context, ids: Value) -> sa.Select[Any]:
    return _visible(context).where(_P.person.in_(ids))


@prepared
def _found(context: Context, keys: Value, limit: Value) -> sa.Select[Any]:
    return _visible(context).where(_matches(keys)).with_only_columns(_P.person).limit(limit)


@prepared
def _counts(context: Context, operator: Value) -> sa.Select[Any]:
    query = sa.select(_N.people, _N.unemployed, _N.job_seeking)
    return query.where(_N.operator == operator, sees_operator(context, _N.operator))


@prepared
def _namesakes(context: Context, person_id: Value, limit: Value) -> sa.Select[Any]:
    them = people_table.alias("them").c
    name, phone, year = (
        sa.select(c).where(them.person == person_id).scalar_subquery()
        for c in (them.name_key, them.phone_key, them.birth_year)
    )
    same = (_P.phone_key == phone, sa.and_(_P.birth_year == year, _P.birth_year > 0))
    alike = [sa.select(_P.person).where(_P.name_key == name, one) for one in same]
    query = _visible(context).where(_P.person.in_(sa.union(*alike).scalar_subquery()), _P.person != person_id)
    return query.add_columns((_P.phone_key == phone).label("same_phone")).order_by(_P.person).limit(limit)


def _visible(context: Context) -> sa.Select[Any]:
    query = sa.select(*_FIRST_MET)
    if sees_all(context):
        return query
    if in_tenant(context):
        joined = people_served.join(people_table, _P.person == _S.person)
        return sa.select(*_MET).select_from(joined).where(sees_operator(context, _S.operator))
    served = sa.select(_S.person).where(_S.person == _P.person, sees_operator(context, _S.operator))
    return query.where(served.exists())


def _matches(keys: Value) -> sa.ColumnElement[bool]:
    """By each index on its own: joined by "or" they would all be passed over."""
    found = [sa.select(_P.person).where(key.in_(keys)) for key in (_P.identity_key, _P.name_key, _P.phone_key)]
    return _P.person.in_(sa.union(*found).scalar_subquery())


def _known(counted: Counts, status: str | None) -> int | None:
    return {None: counted.people, "unemployed": counted.unemployed, "job-seeking": counted.job_seeking}.get(status)
