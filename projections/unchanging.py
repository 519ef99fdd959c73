"""What never changes once it is told, such as an edition of the catalogue: read once, not for every page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar
from weakref import WeakKeyDictionary

import sqlalchemy as sa

from projections.page import many
from projections.prepared import Asked
from projections.views import Views

T = TypeVar("T")
Mark = tuple[Any, ...]


def _mark(*columns: Any) -> Mark:
    return columns


class Unchanging(Generic[T]):
    """All rows of a small table, in the order of `marks`, which asks for what tells them apart; `read` gives each row
    of a database by its mark."""

    def __init__(self, marks: sa.Select[Any], read: Callable[[sa.Connection], Iterable[tuple[Mark, T]]]) -> None:
        self._marks, self._read = Asked(marks, {}), read
        self._known: WeakKeyDictionary[Views, dict[Mark, T]] = WeakKeyDictionary()

    def all(self, views: Views) -> tuple[T, ...]:
        """As they are at this moment; those that are known are not read again."""
        known = self._known.setdefault(views, {})
        with views.read() as db:
            marks = many(db, _mark, self._marks)
            if not known.keys() >= set(marks):
                known.update(self._read(db))
        return tuple(known[mark] for mark in marks)
