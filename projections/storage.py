"""Reading and writing rows by the hundred, in one statement a table, on SQLite and PostgreSQL alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

import sqlalchemy as sa

from projections.rows import Key, Row
from projections.statements import PostgreSQL, SQLiteSQL, TableSQL


class Storage:
    """The tables of a projection over one connection; `stands_for` maps a declared table to another in the database."""

    def __init__(self, connection: sa.Connection, stands_for: Mapping[sa.Table, sa.Table] | None = None) -> None:
        self._connection = connection
        self._stands_for = stands_for or {}

    def load(self, table: sa.Table, keys: list[Key]) -> Iterable[Row]:
        sql = self._sql(table)
        found = self._connection.exec_driver_sql(sql.load, sql.keys_to_load(keys))
        return [sql.to_row(values) for values in found]

    def save(self, table: sa.Table, rows: list[Row]) -> None:
        sql = self._sql(table)
        self._connection.exec_driver_sql(sql.save, sql.rows_to_save(rows))

    def remove(self, table: sa.Table, keys: list[Key]) -> None:
        sql = self._sql(table)
        self._connection.exec_driver_sql(sql.remove, [(key,) for key in keys] if sql.single else keys)

    def _sql(self, table: sa.Table) -> TableSQL:
        return sql_of(self._stands_for.get(table, table), self._connection.dialect)


@cache
def sql_of(table: sa.Table, dialect: sa.Dialect) -> TableSQL:
    return SQLiteSQL(table, dialect) if dialect.name == "sqlite" else PostgreSQL(table, dialect)
