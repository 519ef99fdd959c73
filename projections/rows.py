"""The rows that a batch of events touches: read together, changed in memory as plain dicts, written together.

A handler is `on_<event>(rows, envelope)`. It names a row by its table and key: the value of the primary key, or a tuple
of the values in the order of its columns. What it needs is declared beside it, so that one question a table and batch
fetches all of it; a row that was not declared is still found, by a question of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from operator import itemgetter
from typing import Any, Protocol

import sqlalchemy as sa

Row = dict[str, Any]
Key = Any
_UNKNOWN: Any = object()


class MissingRow(LookupError):
    """An event tells of something that none before it brought about."""


class Storage(Protocol):
    """Where rows are kept between batches."""

    def load(self, table: sa.Table, keys: list[Key]) -> Iterable[Row]: ...
    def save(self, table: sa.Table, rows: list[Row]) -> None: ...
    def remove(self, table: sa.Table, keys: list[Key]) -> None: ...


class Shape:
    """What is needed of a table to handle its rows as dicts."""

    __slots__ = ("blank", "key_of", "names")

    def __init__(self, table: sa.Table) -> None:
        self.names = tuple(column.name for column in table.columns)
        self.key_of = itemgetter(*(column.name for column in table.primary_key.columns))
        self.blank: Mapping[str, Any] = {column.name: None for column in table.columns if column.nullable}


shape_of = cache(Shape)


class _Held:
    """The rows of one table in this batch; None for a row that is known not to exist."""

    __slots__ = ("dirty", "gone", "known", "shape")

    def __init__(self, table: sa.Table) -> None:
        self.shape = shape_of(table)
        self.known: dict[Key, Row | None] = {}
        self.dirty: dict[Key, Row] = {}
        self.gone: dict[Key, None] = {}


class Rows:
    """The rows of one projection while a batch passes through it. Without a storage they live in memory alone."""

    def __init__(self, tables: Iterable[sa.Table], storage: Storage | None = None) -> None:
        self._storage = storage
        self._held = {table: _Held(table) for table in tables}
        self.loaded_alone = 0  # rows that no handler had declared

    def get(self, table: sa.Table, key: Key) -> Row | None:
        """A row to look at, or None. To change it, ask for it by `change`."""
        row: Row | None = self._held[table].known.get(key, _UNKNOWN)
        return self._load_alone(table, key) if row is _UNKNOWN else row

    def row(self, table: sa.Table, key: Key) -> Row:
        """A row to look at; MissingRow when there is none."""
        row = self.get(table, key)
        if row is None:
            raise MissingRow(f"{table.name} has no such row")
        return row

    def change(self, table: sa.Table, key: Key) -> Row:
        """A row to be changed in place; MissingRow when there is none."""
        held = self._held[table]
        row: Row | None = held.known.get(key)
        if row is None:
            row = self.row(table, key)
        held.dirty[key] = row
        return row

    def add(self, table: sa.Table, **values: Any) -> Row:
        """A new row, in place of any that has its key. Columns that may be empty need not be given."""
        held = self._held[table]
        row = {**held.shape.blank, **values}
        key = held.shape.key_of(row)
        held.known[key] = held.dirty[key] = row
        if held.gone:
            held.gone.pop(key, None)
        return row

    def remove(self, table: sa.Table, key: Key) -> None:
        held = self._held[table]
        held.known[key] = None
        held.dirty.pop(key, None)
        held.gone[key] = None

    def all(self, table: sa.Table) -> list[Row]:
        """Every row held, in the order of their keys: of a projection in memory, its whole table."""
        known = self._held[table].known
        return [row for _, row in sorted(known.items()) if row is not None]

    def fetch(self, wanted: Mapping[sa.Table, Iterable[Key]]) -> None:
        """Read the rows that will be needed, one question a table."""
        for table, keys in wanted.items():
            known = self._held[table].known
            missing = [key for key in dict.fromkeys(keys) if key not in known]
            if missing:
                self._load(table, missing)

    def write(self) -> None:
        """Write what was changed, one statement a table. The rows stay known."""
        for table, held in self._held.items():
            if self._storage is not None:
                if held.gone:
                    self._storage.remove(table, list(held.gone))
                if held.dirty:
                    self._storage.save(table, list(held.dirty.values()))
            held.dirty, held.gone = {}, {}

    def _load(self, table: sa.Table, keys: list[Key]) -> None:
        held = self._held[table]
        held.known.update(dict.fromkeys(keys))
        if self._storage is not None:
            key_of = held.shape.key_of
            held.known.update((key_of(row), row) for row in self._storage.load(table, keys))

    def _load_alone(self, table: sa.Table, key: Key) -> Row | None:
        if self._storage is not None:
            self.loaded_alone += 1
        self._load(table, [key])
        return self._held[table].known[key]
