"""Answers: typed rows out of a query, and one page of a long list with its total."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

import msgspec
import sqlalchemy as sa

T = TypeVar("T")
SIZE, LARGEST = 20, 200
COUNTED = 10_000  # a total beyond this is not counted out: nobody turns so many pages


class Page(msgspec.Struct, Generic[T], frozen=True):
    """Page `page` (from 1) of `total` rows; `more` when there are more than `total`, which then is a round figure."""

    rows: tuple[T, ...]
    total: int
    page: int
    size: int
    more: bool = False

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.size))


class Sorts:
    """The orders a list knows: names for columns. A leading minus turns one round; an unknown name is the default."""

    def __init__(self, columns: Mapping[str, sa.ColumnElement[Any]], default: str, *tie: sa.ColumnElement[Any]) -> None:
        self._columns = columns
        self._default = default
        self._tie = tie

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._columns)

    def by(self, asked: str | None) -> list[sa.ColumnElement[Any]]:
        name = asked if asked and asked.removeprefix("-") in self._columns else self._default
        columns = [self._columns[name.removeprefix("-")], *self._tie]
        # Ties turn round with the rest, so that one index serves both directions.
        return [column.desc() if name.startswith("-") else column.asc() for column in columns]


def columns(answer: type, table: sa.FromClause, **other: sa.ColumnElement[Any]) -> list[sa.ColumnElement[Any]]:
    """The columns of `table` that the fields of `answer` are named after; `other` gives those that are not."""
    names: tuple[str, ...] = answer.__struct_fields__  # type: ignore[attr-defined]
    return [other[name].label(name) if name in other else table.c[name] for name in names]


def plain(column: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    """The same value, which no index has: few rows found by one index are not to be sorted by walking another."""
    return sa.func.coalesce(column, column)


def sum_of(column: sa.ColumnElement[Any]) -> sa.ColumnElement[int]:
    """A sum as an integer, 0 of nothing; without the cast PostgreSQL answers with a decimal."""
    return sa.cast(sa.func.coalesce(sa.func.sum(column), 0), sa.BigInteger)


def many(db: sa.Connection, answer: Callable[..., T], query: sa.Select[Any]) -> tuple[T, ...]:
    return tuple(answer(*row) for row in db.execute(query))


def one(db: sa.Connection, answer: Callable[..., T], query: sa.Select[Any]) -> T | None:
    row = db.execute(query.limit(1)).first()
    return None if row is None else answer(*row)


def paged(
    db: sa.Connection,
    answer: Callable[..., T],
    query: sa.Select[Any],
    order: list[sa.ColumnElement[Any]],
    page: int = 1,
    size: int = SIZE,
    *,
    known: int | None = None,
    counted: int | None = None,
) -> Page[T]:
    """One page of `query`. A page beyond the last becomes the last; `size` is kept between 1 and 200.

    `known`: how many rows there are, where that is kept; else no more than `counted` are counted.
    """
    size = min(max(size, 1), LARGEST)
    most = counted or COUNTED
    found = _count(db, query, most) if known is None else known
    total = found if known is not None else min(found, most)
    page = min(max(page, 1), max(1, -(-total // size)))
    rows = many(db, answer, query.order_by(*order).limit(size).offset((page - 1) * size))
    return Page(rows, total, page, size, found > total)


def _count(db: sa.Connection, query: sa.Select[Any], most: int) -> int:
    some = query.with_only_columns(sa.literal(1).label("one"), maintain_column_froms=True).limit(most + 1).subquery()
    return db.scalar(sa.select(sa.func.count()).select_from(some)) or 0
