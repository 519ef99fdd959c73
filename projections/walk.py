"""A list from end to end: asked once for all its rows, which are then handed out page after page.

A page of a list is found by counting past those before it, so that turning all pages of a long one takes the square of
its length; and its pages are counted to a limit. A walk does neither: the database keeps the place in its one answer,
of which no more than a page is held here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, TypeVar

import sqlalchemy as sa

if TYPE_CHECKING:
    from projections.page import Page

T = TypeVar("T")
Rows = tuple[list[sa.Row[Any]], bool]

_walking: ContextVar[Walk | None] = ContextVar("walk", default=None)


def walking() -> Walk | None:
    """The walk that the list now asked for belongs to, if any."""
    return _walking.get()


def pages_of(page_of: Callable[[int], Page[T]]) -> Iterator[Page[T]]:
    """Page after page of a list, to its end. `page_of(number)` asks for a page of one and the same list; all of it is
    read over one connection, so that this belongs inside `Views.one_moment`."""
    walk, number, more = Walk(), 0, True
    try:
        while more:
            number += 1
            with walk.step():
                page = page_of(number)
            more = page.more
            yield page
    finally:
        walk.close()


class Walk:
    """The lists that are walked over one connection, in the moment that it sees. For one thread."""

    def __init__(self) -> None:
        self._begun: list[_Begun] = []
        self._asked = 0  # lists in this step: the first of one step is the first of the next

    @contextmanager
    def step(self) -> Iterator[None]:
        """Lists asked for inside are walked: page 1 begins one, each later page is the next of it."""
        self._asked = 0
        token = _walking.set(self)
        try:
            yield
        finally:
            _walking.reset(token)

    def rows(self, ask: Callable[[], sa.CursorResult[Any]], page: int, size: int) -> Rows:
        """The rows of a page, and whether more follow; `ask` for all rows is called for the first page. ValueError for
        any page but the first and the next."""
        place, self._asked = self._asked, self._asked + 1
        if page == 1:
            for left in self._begun[place:]:
                left.answer.close()
            self._begun[place:] = [_Begun(ask())]
        if place >= len(self._begun) or self._begun[place].page + 1 != page:
            raise ValueError(f"a list is walked from its first page on, one after the other, not from page {page}")
        return self._begun[place].next(size)

    def close(self) -> None:
        for begun in self._begun:
            begun.answer.close()


class _Begun:
    """Where one list stands. A row is read ahead, by which the last page is known to be the last."""

    def __init__(self, answer: sa.CursorResult[Any]) -> None:
        self.answer = answer
        self.page = 0
        self._ahead: list[sa.Row[Any]] = []

    def next(self, size: int) -> Rows:
        found = [*self._ahead, *self.answer.fetchmany(size + 1 - len(self._ahead))]
        self._ahead = found[size:]
        self.page += 1
        return found[:size], bool(self._ahead)
