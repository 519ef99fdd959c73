"""Questions about operators. A bureau officer sees its area downward, a tenant itself, an assessor those assigned."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

import sqlalchemy as sa

from projections.operator_directory.answers import Contract, Operator, Outlet, Staff, Totals
from projections.operator_directory.tables import contracts as contracts_table
from projections.operator_directory.tables import coverage, operator_words, staffing
from projections.operator_directory.tables import operators as operators_table
from projections.operator_directory.tables import outlets as outlets_table
from projections.operator_directory.tables import staff as staff_table
from projections.page import SIZE, Page, Sorts, columns, many, one, paged, pair, single, sum_of
from projections.prepared import Asked, Conditions, Value, prepared, those_given
from projections.views import Views
from projections.visibility import sees_operator, starts_with
from projections.words import contains
from tenants.context import Context

_O, _C, _T, _S = operators_table.c, contracts_table.c, outlets_table.c, staff_table.c
STATUSES = {"active": ("active", "released"), "flagged": ("flagged", "exiting"), "exited": ("exited",)}
"""How operators are narrowed: 在约, 拟退出 with those whose notice was served, 已退出."""

SORTS = Sorts(
    {
        "operator": _O.operator,
        "name": _O.name,
        "outlets": _O.outlets,
        "staff": _O.staff,
        "budget": _O.budget_fen,
        "contract_last": _O.contract_last,
    },
    "operator",
    _O.operator,
)


def operators(
    context: Context,
    views: Views,
    *,
    search: str = "",
    status: str | None = None,
    area: str | None = None,
    codes: Collection[str] | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Operator]:
    """A page of operators. `search` is part of a name, or the beginning of a code or credit code; `area` narrows to a
    division; `codes` to those found elsewhere, such as by their grade."""
    asked = _asked(status, area, codes)
    found = search.strip()
    query = _visible(context).where(*_narrowed(asked), _found(found)) if found else _operators(context, **asked)
    with views.read() as db:
        return paged(db, Operator, query, SORTS.by(sort), page, size)


def operator(context: Context, views: Views, code: str) -> Operator | None:
    """One operator; None when there is none, or it is not the reader's to see."""
    with views.read() as db:
        return one(db, Operator, _operator(context, code=code))


def left_on(views: Views, operator: str) -> date | None:
    """The day from which an operator is gone; None when it is not to go."""
    with views.read() as db:
        found: date | None = one(db, single, Asked(_LEFT_ON, {"code": operator}))
    return found


_LEFT_ON = sa.select(_O.exited_on).where(_O.operator == sa.bindparam("code"))


def names(context: Context, views: Views, codes: Collection[str]) -> dict[str, str]:
    """The names of operators, by code; those one does not see are left out."""
    with views.read() as db:
        return dict(many(db, pair, _names(context, codes=codes)))


def codes_found(context: Context, views: Views, search: str) -> frozenset[str]:
    """The codes of all operators that a search finds: to narrow other lists by name."""
    query = sa.select(_O.operator).where(sees_operator(context, _O.operator), _found(search.strip()))
    with views.read() as db:
        return frozenset(db.scalars(query))


def flagged_operators(context: Context, views: Views) -> tuple[Operator, ...]:
    """Those flagged for exit (拟退出) and on their way out, the latest first."""
    with views.read() as db:
        return many(db, Operator, _flagged(context))


def totals(
    context: Context,
    views: Views,
    *,
    search: str = "",
    status: str | None = None,
    area: str | None = None,
    codes: Collection[str] | None = None,
) -> Totals:
    """How many operators, outlets and staff one sees, and the sum of their contracts' budgets in fen; narrowed as
    `operators` is."""
    asked = _asked(status, area, codes)
    found = search.strip()
    query = _sums(context).where(*_narrowed(asked), _found(found)) if found else _totals(context, **asked)
    with views.read() as db:
        return many(db, Totals, query)[0]


def contracts(context: Context, views: Views, code: str) -> tuple[Contract, ...]:
    """An operator's contracts, the latest first."""
    query = _contracts(context).where(_C.operator == code).order_by(_C.first.desc(), _C.contract)
    with views.read() as db:
        return many(db, Contract, query)


def contract_on(context: Context, views: Views, code: str, on: date) -> Contract | None:
    """The contract in force on a day."""
    with views.read() as db:
        return one(db, Contract, _contract_on(context, code=code, on=on))


def contracts_as_of(context: Context, views: Views, code: str, position: int) -> tuple[Contract, ...]:
    """The contracts signed up to a log position, in the order they were signed."""
    query = _contracts(context).where(_C.operator == code, _C.position <= position).order_by(_C.position)
    with views.read() as db:
        return many(db, Contract, query)


def first_contract_day(context: Context, views: Views) -> date | None:
    """The first day of the earliest contract one sees: before it nothing can be appraised."""
    query = sa.select(sa.func.min(_C.first)).where(sees_operator(context, _C.operator))
    with views.read() as db:
        found: date | None = db.scalar(query)
    return found


def contracted_between(context: Context, views: Views, first: date, last: date) -> tuple[str, ...]:
    """The codes of operators with a contract in force on any day of the span, in order."""
    query = sa.select(_C.operator).distinct().where(_C.first <= last, _C.last >= first)
    with views.read() as db:
        return tuple(db.scalars(query.where(sees_operator(context, _C.operator)).order_by(_C.operator)))


def outlets(context: Context, views: Views, code: str) -> tuple[Outlet, ...]:
    """An operator's outlets with the villages they cover, those that were closed last."""
    with views.read() as db:
        return many(db, Outlet, _outlets_of(context, code=code))


def outlet(context: Context, views: Views, outlet_id: str) -> Outlet | None:
    with views.read() as db:
        return one(db, Outlet, _outlet(context, outlet_id=outlet_id))


def outlet_names_as_of(context: Context, views: Views, code: str, position: int) -> dict[str, str]:
    """What an operator's outlets were called at a log position, those that were closed by then as well."""
    h = staffing.c
    query = sa.select(h.outlet, h.called).where(
        h.operator == code, h.position <= position, h.called != "", sees_operator(context, h.operator)
    )
    with views.read() as db:
        return {row[0]: row[1] for row in db.execute(query.order_by(h.position))}


def covered_villages(context: Context, views: Views, code: str) -> tuple[str, ...]:
    """The villages an operator's outlets cover, in order of their codes."""
    c = coverage.c
    query = sa.select(c.village).where(c.operator == code, sees_operator(context, c.operator))
    with views.read() as db:
        return tuple(db.scalars(query.order_by(c.village)))


def staff(context: Context, views: Views, code: str, outlet_id: str | None = None) -> tuple[Staff, ...]:
    """An operator's staff, those who left too, names and phones sealed; of one outlet or of all."""
    with views.read() as db:
        return many(db, Staff, _staff(context, code=code, outlet=outlet_id))


def staff_member(context: Context, views: Views, staff_id: str) -> Staff | None:
    """One member of staff, also one who left."""
    query = sa.select(*columns(Staff, staff_table)).where(_S.staff == staff_id, sees_operator(context, _S.operator))
    with views.read() as db:
        return one(db, Staff, query)


@prepared
def _operator(context: Context, code: Value) -> sa.Select[Any]:
    return _visible(context).where(_O.operator == code)


@prepared
def _names(context: Context, codes: Value) -> sa.Select[Any]:
    return sa.select(_O.operator, _O.name).where(_O.operator.in_(codes), sees_operator(context, _O.operator))


@prepared
def _contract_on(context: Context, code: Value, on: Value) -> sa.Select[Any]:
    query = _contracts(context).where(_C.operator == code, _C.first <= on, _C.last >= on)
    return query.order_by(_C.first.desc())


@prepared
def _outlets_of(context: Context, code: Value) -> sa.Select[Any]:
    return _outlets(context).where(_T.operator == code).order_by(_T.closed_on.is_not(None), _T.name, _T.outlet)


@prepared
def _outlet(context: Context, outlet_id: Value) -> sa.Select[Any]:
    return _outlets(context).where(_T.outlet == outlet_id)


@prepared
def _staff(context: Context, code: Value, outlet: Value) -> sa.Select[Any]:
    query = sa.select(*columns(Staff, staff_table)).where(_S.operator == code, sees_operator(context, _S.operator))
    return (query.where(_S.outlet == outlet) if outlet else query).order_by(_S.joined_on, _S.staff)


@prepared
def _operators(context: Context, **asked: Value) -> sa.Select[Any]:
    return _visible(context).where(*_narrowed(asked))


@prepared
def _totals(context: Context, **asked: Value) -> sa.Select[Any]:
    return _sums(context).where(*_narrowed(asked))


@prepared
def _flagged(context: Context) -> sa.Select[Any]:
    return _visible(context).where(_O.status.in_(STATUSES["flagged"])).order_by(_O.flagged_on.desc(), _O.operator)


def _sums(context: Context) -> sa.Select[Any]:
    flagged, exited = (sum_of(sa.case((_O.status.in_(STATUSES[name]), 1), else_=0)) for name in ("flagged", "exited"))
    counted: list[sa.ColumnElement[Any]] = [
        sa.func.count(),
        flagged,
        exited,
        *map(sum_of, (_O.outlets, _O.staff, _O.budget_fen)),
    ]
    return sa.select(*counted).where(sees_operator(context, _O.operator))


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Operator, operators_table)).where(sees_operator(context, _O.operator))


def _contracts(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Contract, contracts_table)).where(sees_operator(context, _C.operator))


def _outlets(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Outlet, outlets_table)).where(sees_operator(context, _T.operator))


def _asked(status: str | None, area: str | None, codes: Collection[str] | None) -> dict[str, Any]:
    statuses = STATUSES.get(status, (status,)) if status else None
    return {"statuses": statuses, "area": area or None, "codes": codes}


def _narrowed(asked: Mapping[str, Value]) -> list[sa.ColumnElement[bool]]:
    wanted: Conditions = {
        "statuses": _O.status.in_,
        "area": lambda area: starts_with(_O.area, area),
        "codes": _O.operator.in_,
    }
    return those_given(wanted, asked)


def _found(search: str) -> sa.ColumnElement[bool]:
    by_name = contains(search, operator_words, _O.operator, _O.find)
    return sa.or_(by_name, starts_with(_O.operator, search.lower()), starts_with(_O.credit_code, search.upper()))
