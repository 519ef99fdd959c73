"""The statements by which the rows of a table are read and written, in the words of each database."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from functools import lru_cache
from operator import itemgetter
from typing import Any

import msgspec
import sqlalchemy as sa

from projections.columns import Data, Moment
from projections.rows import Key, Row

Convert = Callable[[Any], Any]


class TableSQL(ABC):
    """The statements of one table, and the conversions of its values.

    Every name in a statement is one of ours, every value a parameter.
    """

    mark: str

    def __init__(self, table: sa.Table, dialect: sa.Dialect) -> None:
        quote = dialect.identifier_preparer.quote
        self.columns, self.keys = list(table.columns), list(table.primary_key.columns)
        self.name, names = quote(table.name), [quote(column.name) for column in self.columns]
        self.key_names = [quote(column.name) for column in self.keys]
        self.single = len(self.keys) == 1
        rest = [name for name in names if name not in self.key_names]
        update = f"UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in rest)}" if rest else "NOTHING"
        source, parts = self.wanted()
        match = " AND ".join(f"{self.name}.{key} = {part}" for key, part in zip(self.key_names, parts, strict=True))
        selected = ", ".join(f"{self.name}.{name}" for name in names)
        self.load = f"SELECT {selected} FROM {source} CROSS JOIN {self.name} WHERE {match}"  # noqa: S608
        conflict = f"ON CONFLICT ({', '.join(self.key_names)}) DO {update}"
        self.save = f"INSERT INTO {self.name} ({', '.join(names)}) {self.given()} {conflict}"
        gone = " AND ".join(f"{key} = {self.mark}" for key in self.key_names)
        self.remove = f"DELETE FROM {self.name} WHERE {gone}"  # noqa: S608
        self._names = tuple(column.name for column in self.columns)
        self._values = itemgetter(*self._names)
        self._binds = _conversions(self.columns, dialect, "bind_processor")
        self._results = _conversions(self.columns, dialect, "result_processor", None)

    @abstractmethod
    def wanted(self) -> tuple[str, list[str]]:
        """A source of the keys to load, and what each part of a key is called there."""

    @abstractmethod
    def given(self) -> str:
        """The source of the rows to save."""

    @abstractmethod
    def keys_to_load(self, keys: list[Key]) -> tuple[Any, ...]:
        """The parameters of `load`."""

    @abstractmethod
    def rows_to_save(self, rows: list[Row]) -> Any:
        """The parameters of `save`."""

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


class SQLiteSQL(TableSQL):
    """Keys as one JSON text; rows one by one, which costs nothing inside the process."""

    mark = "?"

    def wanted(self) -> tuple[str, list[str]]:
        parts = ["k.value"] if self.single else [f"json_extract(k.value, '$[{n}]')" for n in range(len(self.keys))]
        return "json_each(?) AS k", parts

    def given(self) -> str:
        return f"VALUES ({', '.join('?' * len(self.columns))})"

    def keys_to_load(self, keys: list[Key]) -> tuple[Any, ...]:
        return (msgspec.json.encode(keys).decode(),)

    def rows_to_save(self, rows: list[Row]) -> list[tuple[Any, ...]]:
        return [self.from_row(row) for row in rows]


class PostgreSQL(TableSQL):
    """Keys and rows as an array a column: one round trip, however many there are."""

    mark = "%s"

    def wanted(self) -> tuple[str, list[str]]:
        aliases = [f"k{n}" for n in range(len(self.keys))]
        return f"{_unnested(self.keys)} AS k({', '.join(aliases)})", [f"k.{alias}" for alias in aliases]

    def given(self) -> str:
        return f"SELECT * FROM {_unnested(self.columns)}"  # noqa: S608

    def keys_to_load(self, keys: list[Key]) -> tuple[Any, ...]:
        return (keys,) if self.single else tuple(list(column) for column in zip(*keys, strict=True))

    def rows_to_save(self, rows: list[Row]) -> tuple[list[Any], ...]:
        return tuple(list(column) for column in zip(*map(self.from_row, rows), strict=True))


def _unnested(columns: list[sa.Column[Any]]) -> str:
    types = [next(name for kind, name in _ARRAYS.items() if isinstance(column.type, kind)) for column in columns]
    return f"unnest({', '.join(f'%s::{name}[]' for name in types)})"


_ARRAYS: dict[type, str] = {
    Moment: "bigint",
    Data: "text",
    sa.Text: "text",
    sa.Boolean: "boolean",
    sa.Date: "date",
    sa.Integer: "bigint",
}


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
