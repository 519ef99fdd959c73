"""A question is built once for its shape and asked with other values; who asks never gets into what is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa

from projections.page import Sorts, many, paged
from projections.prepared import Asked, Value, prepared
from projections.visibility import sees_operator
from tenants.accounts.roles import Role
from tests.projections.world import CLERK

metadata = sa.MetaData()
things = sa.Table(
    "things", metadata, sa.Column("name", sa.Text), sa.Column("operator", sa.Text), sa.Column("n", sa.Integer)
)
OTHER = replace(CLERK, tenant="op-350103-001")
AUDITOR = replace(CLERK, role=Role.AUDITOR, tenant=None)
BUREAU = replace(CLERK, role=Role.BUREAU, tenant=None, area="3501")
ELSEWHERE = replace(BUREAU, area="3502")
built: list[tuple[Any, ...]] = []


@prepared
def _things(context: Any, name: Value = None, names: Value = None, least: Value = None) -> sa.Select[Any]:
    built.append((context.role, context.tenant, context.area))
    query = sa.select(things.c.name, things.c.n).where(sees_operator(context, things.c.operator))
    query = query.where(things.c.name == name) if name else query
    query = query.where(things.c.name.in_(names)) if names else query
    return query.where(things.c.n >= least) if least else query


@pytest.fixture
def db() -> Any:
    engine = sa.create_engine("sqlite://")
    with engine.connect() as connection:
        metadata.create_all(connection)
        for n in range(6):
            operator = str(CLERK.tenant if n % 2 else OTHER.tenant)
            connection.execute(things.insert().values(name=f"thing {n}", operator=operator, n=n))
        yield connection


def asked(db: sa.Connection, question: Asked) -> list[int]:
    return sorted(n for _, n in many(db, lambda *row: row, question))


def test_two_tenants_share_the_statement_and_not_the_answer(db: sa.Connection) -> None:
    mine, theirs = _things(CLERK), _things(OTHER)
    assert mine.query is theirs.query
    assert (asked(db, mine), asked(db, theirs)) == ([1, 3, 5], [0, 2, 4])


def test_a_bureau_sees_its_area_and_has_a_statement_of_its_own(db: sa.Connection) -> None:
    assert _things(BUREAU).query is not _things(ELSEWHERE).query
    assert asked(db, _things(BUREAU)) == [0, 1, 2, 3, 4, 5]
    assert asked(db, _things(ELSEWHERE)) == []


def test_a_shape_is_built_once_whatever_the_values(db: sa.Connection) -> None:
    _things(AUDITOR, least=1)
    before = len(built)
    assert asked(db, _things(AUDITOR, least=4)) == [4, 5]
    assert asked(db, _things(AUDITOR, least=5)) == [5]
    assert len(built) == before


def test_what_is_not_given_narrows_nothing(db: sa.Connection) -> None:
    every = [0, 1, 2, 3, 4, 5]
    assert asked(db, _things(AUDITOR, name=None)) == asked(db, _things(AUDITOR, name="")) == every
    assert asked(db, _things(AUDITOR, name="thing 2")) == [2]
    assert asked(db, _things(AUDITOR, least=0)) == every  # nought is a value


@pytest.mark.parametrize("names", [(), ("thing 1",), {"thing 1", "thing 3"}, ["thing 1", "thing 3", "thing 5", "none"]])
def test_a_list_may_be_of_any_length(db: sa.Connection, names: Any) -> None:
    assert asked(db, _things(AUDITOR, names=names)) == sorted(int(name[-1]) for name in names if name != "none")


@pytest.mark.parametrize(("page", "size", "counted"), [(1, 10, 0), (2, 4, 0), (1, 6, 1), (1, 4, 1), (9, 4, 1)])
def test_rows_are_counted_only_where_the_page_does_not_show_how_many(
    db: sa.Connection, page: int, size: int, counted: int
) -> None:
    statements: list[str] = []
    sa.event.listen(db, "before_cursor_execute", lambda *told: statements.append(told[2]))
    order = Sorts({"n": things.c.n}, "n").by(None)
    found = paged(db, lambda _, n: n, _things(AUDITOR), order, page, size)
    assert found.total == 6
    assert sum("count(*)" in one for one in statements) == counted
    assert found.rows == tuple(range(6))[(found.page - 1) * size : found.page * size]
