"""Answers: typed rows out of a query, and one page of a long list with its total."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Generic, TypeVar

import msgspec
import sqlalchemy as sa

from projections.prepared import Asked
from projections.quiet import Moment, rooms_read
from projections.views import MOMENT
from projections.walk import Walk, walking

T = TypeVar("T")
Order = tuple[sa.ColumnElement[Any], ...]
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
        self._orders: dict[str, Order] = {}

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._columns)

    def by(self, asked: str | None) -> Order:
        """The same object for the same order."""
        name = asked if asked and asked.removeprefix("-") in self._columns else self._default
        if name not in self._orders:
            columns = [self._columns[name.removeprefix("-")], *self._tie]
            # Ties turn round with the rest, so that one index serves both directions.
            self._orders[name] = tuple(one.desc() if name.startswith("-") else one.asc() for one in columns)
        return self._orders[name]


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


def many(db: sa.Connection, answer: Callable[..., T], query: sa.Select[Any] | Asked) -> tuple[T, ...]:
    if not isinstance(query, Asked):
        return tuple(answer(*row) for row in db.execute(query))
    moment: Moment | None = db.info.get(MOMENT)
    if moment is None:
        return tuple(answer(*row) for row in db.execute(*query))
    asked, rooms = (answer, query.query, *query.values.items()), rooms_read(query.query)
    known = moment.find(asked, rooms)
    if known is None:
        known = tuple(answer(*row) for row in db.execute(*query))
        moment.keep(asked, rooms, known)
    return known


def single(value: Any) -> Any:
    """The answer to a question for one column."""
    return value


def pair(key: Any, value: Any) -> tuple[Any, Any]:
    """The answer to a question for two columns, of which a dict is made."""
    return key, value


def one(db: sa.Connection, answer: Callable[..., T], query: sa.Select[Any] | Asked) -> T | None:
    first = Asked(_first_of(query.query), query.values) if isinstance(query, Asked) else query.limit(1)
    return next(iter(many(db, answer, first)), None)


def paged(
    db: sa.Connection,
    answer: Callable[..., T],
    query: sa.Select[Any] | Asked,
    order: Order,
    page: int = 1,
    size: int = SIZE,
    *,
    known: int | None = None,
    counted: int | None = None,
) -> Page[T]:
    """One page of `query`. A page beyond the last becomes the last; `size` is kept between 1 and 200.

    `known`: how many rows there are, where that is kept; else no more than `counted` are counted, and none when the
    page itself shows how many there are, as it does when it is not full. In a walk (`projections.walk`) nothing is
    counted: the total is of the rows handed out, and one more where more follow.
    """
    if walk := walking():
        return _walked(walk, db, answer, query, order, page, min(max(size, 1), LARGEST))
    size, most = min(max(size, 1), LARGEST), counted or COUNTED
    total = known
    page = _within(page, most if known is None else known, size)
    rows = _rows(db, answer, query, order, page, size)
    if total is None:
        whole = len(rows) < size and (rows or page == 1)
        total = (page - 1) * size + len(rows) if whole else _count(db, query, most)
    found = total if known is not None else min(total, most)
    if page > (last := _within(page, found, size)):
        page, rows = last, _rows(db, answer, query, order, last, size)
    return Page(rows, found, page, size, total > found)


def _walked(
    walk: Walk,
    db: sa.Connection,
    answer: Callable[..., T],
    query: sa.Select[Any] | Asked,
    order: Order,
    page: int,
    size: int,
) -> Page[T]:
    def ask() -> sa.CursorResult[Any]:
        asked, values = query if isinstance(query, Asked) else (query, {})
        return db.execute(asked.order_by(*order).execution_options(yield_per=size), values)

    found, more = walk.rows(ask, page, size)
    return Page(tuple(answer(*row) for row in found), (page - 1) * size + len(found) + more, page, size, more)


def _within(page: int, total: int, size: int) -> int:
    return min(max(page, 1), max(1, -(-total // size)))


def _rows(
    db: sa.Connection,
    answer: Callable[..., T],
    query: sa.Select[Any] | Asked,
    order: Order,
    page: int,
    size: int,
) -> tuple[T, ...]:
    skipped = (page - 1) * size
    if not isinstance(query, Asked):
        return many(db, answer, query.order_by(*order).limit(size).offset(skipped))
    return many(db, answer, Asked(_page_of(query.query, order), query.values | {"size": size, "skipped": skipped}))


def _count(db: sa.Connection, query: sa.Select[Any] | Asked, most: int) -> int:
    if not isinstance(query, Asked):
        return db.scalar(_number_of(query), {"most": most + 1}) or 0
    found: int = many(db, single, Asked(_count_of(query.query), query.values | {"most": most + 1}))[0]
    return found


def _number_of(query: sa.Select[Any]) -> sa.Select[Any]:
    kept: sa.Select[Any] = query.with_only_columns(sa.literal_column("1").label("one"), maintain_column_froms=True)
    return sa.select(sa.func.count()).select_from(kept.limit(sa.bindparam("most", type_=sa.BigInteger)).subquery())


# Of prepared statements, each of which is one object for good.
_count_of = lru_cache(1024)(_number_of)


@lru_cache(1024)
def _first_of(query: sa.Select[Any]) -> sa.Select[Any]:
    return query.limit(1)


@lru_cache(4096)
def _page_of(query: sa.Select[Any], order: Order) -> sa.Select[Any]:
    size, skipped = (sa.bindparam(name, type_=sa.BigInteger) for name in ("size", "skipped"))
    return query.order_by(*order).limit(size).offset(skipped)
