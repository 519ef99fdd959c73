"""Comparing two tables that should hold the same rows, and saying where they first differ."""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from contextlib import closing
from itertools import zip_longest
from typing import Any

import msgspec
import sqlalchemy as sa

_CHUNK = 2000  # rows held in memory


class Difference(msgspec.Struct, frozen=True):
    """The first row in which two tables differ: its key, and the columns; none when one table lacks the row."""

    key: tuple[Any, ...]
    columns: tuple[str, ...]
    missing_in: str | None = None  # "live" or "rebuilt"


class Comparison(msgspec.Struct, frozen=True):
    """A live table beside its rebuild: number of rows, SHA-256 of all rows in the order of their keys."""

    projection: str
    table: str
    live_rows: int
    rebuilt_rows: int
    live_hash: str
    rebuilt_hash: str
    first: Difference | None

    @property
    def equal(self) -> bool:
        return self.live_hash == self.rebuilt_hash


def compare(db: sa.Connection, projection: str, live: sa.Table, rebuilt: sa.Table) -> Comparison:
    """`db` must see one moment of both tables."""
    live_rows, live_hash = digest(db, live)
    rebuilt_rows, rebuilt_hash = digest(db, rebuilt)
    first = None if live_hash == rebuilt_hash else _first_difference(db, live, rebuilt)
    return Comparison(projection, live.name, live_rows, rebuilt_rows, live_hash, rebuilt_hash, first)


def digest(db: sa.Connection, table: sa.Table) -> tuple[int, str]:
    """The number of rows, and SHA-256 over the canonical JSON of each in the order of the primary key."""
    found = hashlib.sha256()
    count = 0
    for row in _rows(db, table):
        found.update(msgspec.json.encode(tuple(row), order="sorted"))
        found.update(b"\n")
        count += 1
    return count, found.hexdigest()


def _rows(db: sa.Connection, table: sa.Table) -> Generator[sa.Row[Any], None, None]:
    query = sa.select(table).order_by(*table.primary_key.columns)
    with db.execute(query.execution_options(yield_per=_CHUNK)) as found:
        yield from found


def _first_difference(db: sa.Connection, live: sa.Table, rebuilt: sa.Table) -> Difference | None:
    with closing(_rows(db, live)) as lefts, closing(_rows(db, rebuilt)) as rights:
        for left, right in zip_longest(lefts, rights):
            if left is None or right is None or tuple(left) != tuple(right):
                return _difference(live, left, right)
    return None


def _difference(table: sa.Table, live: sa.Row[Any] | None, rebuilt: sa.Row[Any] | None) -> Difference:
    here, there = _key(table, live), _key(table, rebuilt)
    if live is not None and rebuilt is not None and here == there:
        different = [name for name in live._fields if live._mapping[name] != rebuilt._mapping[name]]
        return Difference(here or (), tuple(different))
    if there is None or (here is not None and here < there):
        return Difference(here or (), (), missing_in="rebuilt")
    return Difference(there, (), missing_in="live")


def _key(table: sa.Table, row: sa.Row[Any] | None) -> tuple[Any, ...] | None:
    return None if row is None else tuple(row._mapping[column.name] for column in table.primary_key.columns)
