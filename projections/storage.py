"""Reading and writing rows by the hundred, in one statement a table, on SQLite and PostgreSQL alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any

import msgspec
import sqlalchemy as sa

from projections.columns import Moment
from projections.rows import Key, Row

Convert = Callable[[Any], Any]


class Storage:
    """The tables of a projection over one connection; `stands_for` maps a declared table to another in the database."""

    def __init__(self, connection: sa.Connection, stands_for: Mapping[sa.Table, sa.Table] | None = None) -> None:
        self._connection = connection
        self._stands_for = stands_for or {}

    def load(self, table: sa.Table, keys: list[Key]) -> Iterable[Row]:
        sql = self._sql(table)
        found = self._connection.exec_driver_sql(sql.load, sql.as_arrays(keys))
        return [sql.to_row(values) for values in found]

    def save(self, table: sa.Table, rows: list[Row]) -> None:
        sql = self._sql(table)
        self._connection.exec_driver_sql(sql.save, [sql.from_row(row) for row in rows])

    def remove(self, table: sa.Table, keys: list[Key]) -> None:
        sql = self._sql(table)
        self._connection.exec_driver_sql(sql.remove, sql.as_rows(keys))

    def _sql(self, table: sa.Table) -> TableSQL:
        return sql_of(self._stands_for.get(table, table), self._connection.dialect)


class TableSQL:
    """The statements of one table in the words of one database, and the conversions of its values."""

    def __init__(self, table: sa.Table, dialect: sa.Dialect) -> None:
        self._is_sqlite = dialect.name == "sqlite"
        quote = dialect.identifier_preparer.quote
        columns, keys = list(table.columns), list(table.primary_key.columns)
        names, key_names = [quote(c.name) for c in columns], [quote(c.name) for c in keys]
        name = quote(table.name)
        mark = "?" if self._is_sqlite else "%s"
        wanted, match = self._keys(keys, key_names, name)
        rest = [n for n in names if n not in key_names]
        update = f"UPDATE SET {', '.join(f'{n} = excluded.{n}' for n in rest)}" if rest else "NOTHING"
        selected = ", ".join(f"{name}.{n}" for n in names)
        # Every name is one of ours; every value is a parameter.
        self.load = f"SELECT {selected} FROM {wanted} CROSS JOIN {name} WHERE {match}"  # noqa: S608
        self.save = (
            f"INSERT INTO {name} ({', '.join(names)}) VALUES ({', '.join([mark] * len(names))}) "  # noqa: S608
            f"ON CONFLICT ({', '.join(key_names)}) DO {update}"
        )
        self.remove = f"DELETE FROM {name} WHERE {' AND '.join(f'{n} = {mark}' for n in key_names)}"  # noqa: S608
        self._single = len(keys) == 1
        self._names = tuple(c.name for c in columns)
        self._values = itemgetter(*self._names)
        self._binds = _conversions(columns, dialect, "bind_processor")
        self._results = _conversions(columns, dialect, "result_processor", None)

    def as_arrays(self, keys: list[Key]) -> tuple[Any, ...]:
        """The parameters of `load`: on SQLite one JSON text, on PostgreSQL an array a column."""
        if self._is_sqlite:
            return (msgspec.json.encode(keys).decode(),)
        return (keys,) if self._single else tuple(list(column) for column in zip(*keys, strict=True))

    def as_rows(self, keys: list[Key]) -> list[tuple[Any, ...]]:
        return [(key,) for key in keys] if self._single else keys

    def from_row(self, row: Row) -> tuple[Any, ...]:
        values = list(self._values(row))
        for index, convert in self._binds:
            values[index] = convert(values[index])
        return tuple(values)

    def to_row(self, values: Iterable[Any]) -> Row:
        row = dict(zip(self._names, values, strict=True))
        for index, convert in self._results:
            name = self._names[index]
            row[name] = convert(row[name])
        return row

    def _keys(self, keys: list[sa.Column[Any]], names: list[str], table: str) -> tuple[str, str]:
        """A row source of the wanted keys, and the condition that joins it to the table."""
        if self._is_sqlite:
            parts = ["k.value"] if len(keys) == 1 else [f"json_extract(k.value, '$[{n}]')" for n in range(len(keys))]
            source = "json_each(?) AS k"
        else:
            types = ["text" if isinstance(column.type, sa.Text) else "bigint" for column in keys]
            aliases = [f"k{n}" for n in range(len(keys))]
            source = f"unnest({', '.join(f'%s::{t}[]' for t in types)}) AS k({', '.join(aliases)})"
            parts = [f"k.{alias}" for alias in aliases]
        return source, " AND ".join(f"{table}.{name} = {part}" for name, part in zip(names, parts, strict=True))


@cache
def sql_of(table: sa.Table, dialect: sa.Dialect) -> TableSQL:
    return TableSQL(table, dialect)


def _conversions(
    columns: list[sa.Column[Any]], dialect: sa.Dialect, processor: str, *more: None
) -> list[tuple[int, Convert]]:
    """The columns whose values the driver does not take or give as they are."""
    found = []
    for index, column in enumerate(columns):
        convert = getattr(column.type.dialect_impl(dialect), processor)(dialect, *more)
        if convert is not None:
            # The same days and moments come again and again.
            again = isinstance(column.type, sa.Date | Moment)
            found.append((index, lru_cache(4096)(convert) if again else convert))
    return found
