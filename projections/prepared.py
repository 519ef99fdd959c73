"""Questions that every page asks: their statements are built once for each shape, and asked with other values.

Building a statement costs as much as answering it. `@prepared` builds from names that stand for values, and only when
a shape is new: what the reader may see, which values are given, and nothing of what they are.

    @prepared
    def _closed_on(context: Context, day: Value, outlet: Value) -> sa.Select[Any]:
        query = sa.select(sa.func.count()).where(_C.closed_on == day, sees_operator(context, _C.operator))
        return query.where(_C.outlet == outlet) if outlet else query

    db.scalar(*_closed_on(context, day=day, outlet=outlet))

A value that is None or an empty text is not given: the builder gets None and leaves its condition out. All others are
for comparing alone; what depends on the value itself, such as a choice between two conditions, belongs before the
question.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import lru_cache, wraps
from typing import Any, NamedTuple

import sqlalchemy as sa

from tenants.accounts.roles import Role
from tenants.context import Context

Value = Any
Conditions = dict[str, Callable[[Value], sa.ColumnElement[bool]]]
"""By the name of what may be asked for."""

SHAPES = 256
"""Of one question; more than that are built anew, those not asked for longest first."""

READER = "reader_tenant"
_TYPES: dict[type, type[sa.types.TypeEngine[Any]]] = {str: sa.Text, int: sa.BigInteger}


class Asked(NamedTuple):
    """A statement with its values: `db.execute(*asked)`."""

    query: sa.Select[Any]
    values: dict[str, Any]


class Named(sa.BindParameter[Any]):
    """Stands for a value that is given."""

    inherit_cache = True

    def __bool__(self) -> bool:
        return True


def prepared(build: Callable[..., sa.Select[Any]]) -> Callable[..., Asked]:
    """`build(context, **names)` makes a statement; the function it becomes takes the values by the same names."""

    @lru_cache(SHAPES)
    def shape(reader: Context, given: tuple[tuple[str, type], ...], absent: tuple[str, ...]) -> sa.Select[Any]:
        names: dict[str, Any] = {name: _named(name, kind) for name, kind in given}
        tenant: Any = _named(READER, str) if reader.tenant else None
        seen = replace(reader, tenant=tenant)
        return build(seen, **names, **dict.fromkeys(absent))

    @wraps(build)
    def ask(context: Context, /, **values: Any) -> Asked:
        told = {name: _listed(value) for name, value in values.items() if value is not None and value != ""}
        given = tuple((name, type(value)) for name, value in told.items())
        absent = tuple(name for name in values if name not in told)
        query = shape(_sight(context), given, absent)
        if context.tenant:
            told[READER] = context.tenant
        return Asked(query, told)

    return ask


def those_given(conditions: Conditions, asked: Mapping[str, Value]) -> list[sa.ColumnElement[bool]]:
    """The conditions of all that is asked for."""
    return [conditions[name](value) for name, value in asked.items() if value is not None]


def _listed(value: Any) -> Any:
    return tuple(value) if isinstance(value, Collection) and not isinstance(value, str | bytes) else value


def _named(name: str, kind: type) -> Named:
    return Named(name, required=True, expanding=kind is tuple, type_=_TYPES.get(kind))


def _sight(context: Context) -> Context:
    """How far a reader sees: the same for everybody of a role at any operator, or of a bureau."""
    area = context.area if context.role in (Role.BUREAU, Role.FINANCE) else ""
    return Context(
        actor="",
        role=context.role,
        tenant=READER if context.tenant else None,
        area=area,
        outlet=None,
        request_id="",
        assigned=context.assigned,
    )
