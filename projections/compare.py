"""Comparing two tables that should hold the same rows, and saying where they first differ."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
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


def _rows(db: sa.Connection, table: sa.Table) -> Iterator[sa.Row[Any]]:
    query = sa.select(table).order_by(*table.primary_key.columns)
    yield from db.execute(query.execution_options(yield_per=_CHUNK))


def _first_difference(db: sa.Connection, live: sa.Table, rebuilt: sa.Table) -> Difference | None:
    keys = [column.name for column in live.primary_key.columns]
    for left, right in zip_longest(_rows(db, live), _rows(db, rebuilt)):
        if left is not None and right is not None and tuple(left) == tuple(right):
            continue
        of_live = None if left is None else tuple(left._mapping[name] for name in keys)
        of_rebuilt = None if right is None else tuple(right._mapping[name] for name in keys)
        if of_live is not None and of_live == of_rebuilt:
            names = tuple(name for name in left._fields if left._mapping[name] != right._mapping[name])
            return Difference(of_live, names)
        if of_rebuilt is None or (of_live is not None and of_live < of_rebuilt):
            return Difference(of_live or (), (), missing_in="rebuilt")
        return Difference(of_rebuilt, (), missing_in="live")
    return None
