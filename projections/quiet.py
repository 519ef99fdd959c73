"""Rooms that change seldom, such as the operators and their appraisals: what was answered from them is kept until an
event changes them.

Beside its position each quiet room has a mark, which its next event and its next generation of tables replace, in the
transaction that changes the rows. A page reads the marks in its own moment: an answer that was kept under the same
marks is what the same question would be answered again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from threading import Lock
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import visitors

from projections.columns import key, number
from projections.positions import METADATA

QUIET = "quiet"  # under this name a table knows the quiet room that it belongs to
MOST, LONGEST = 4_096, 200
"""Answers kept, and the rows of one."""
MOST_OF_ONE = 64
"""Answers of one moment: a page asks fewer questions, and a long file need not be held whole."""

Mark = tuple[int, int]
Key = tuple[Any, ...]

marks = sa.Table(
    "projection_marks",
    METADATA,
    key("projection"),
    number("generation"),  # of its tables
    number("position"),  # of the last event that changed them; 0 for none in this generation
)
_M = marks.c
_ALL = sa.select(_M.projection, _M.generation, _M.position)


def mark(db: sa.Connection, changed: Iterable[tuple[str, int]], position: int) -> None:
    """Note that rooms, each with the generation of its tables, were changed by an event at `position`."""
    rows = [{"projection": name, "generation": made, "position": position} for name, made in changed]
    if rows:
        db.execute(sa.delete(marks).where(_M.projection.in_([row["projection"] for row in rows])))
        db.execute(sa.insert(marks), rows)


@lru_cache(4_096)
def rooms_read(query: sa.Select[Any]) -> tuple[str, ...]:
    """The rooms that a statement reads, when all of them are quiet; none otherwise."""
    rooms = {part.info.get(QUIET, "") for part in visitors.iterate(query) if isinstance(part, sa.Table)}
    return () if "" in rooms else tuple(sorted(rooms))


class Kept:
    """Answers of the quiet rooms of one database, the oldest of which give way."""

    def __init__(self) -> None:
        self._answers: dict[Key, tuple[Any, ...]] = {}
        self._room = Lock()

    def find(self, key: Key) -> tuple[Any, ...] | None:
        return self._answers.get(key)

    def keep(self, key: Key, answer: tuple[Any, ...]) -> None:
        if len(answer) > LONGEST:
            return
        with self._room:
            self._answers[key] = answer
            if len(self._answers) > MOST:
                del self._answers[next(iter(self._answers))]


class Moment:
    """What was answered over one connection while it saw one moment."""

    def __init__(self, db: sa.Connection, kept: Kept) -> None:
        self._db, self._kept = db, kept
        self._answers: dict[Key, tuple[Any, ...]] = {}
        self._marks: dict[str, Mark] | None = None

    def find(self, asked: Key, rooms: Sequence[str]) -> tuple[Any, ...] | None:
        found = self._answers.get(asked)
        if found is None and rooms and (now := self._now(rooms)):
            return self._kept.find((now, asked))
        return found

    def keep(self, asked: Key, rooms: Sequence[str], answer: tuple[Any, ...]) -> None:
        if rooms and (now := self._now(rooms)):
            self._kept.keep((now, asked), answer)
        elif len(self._answers) < MOST_OF_ONE:
            self._answers[asked] = answer

    def _now(self, rooms: Sequence[str]) -> tuple[Mark, ...]:
        """Their marks in this moment; none when one of them has none yet."""
        if self._marks is None:
            self._marks = {name: (generation, position) for name, generation, position in self._db.execute(_ALL)}
        found = [self._marks[name] for name in rooms if name in self._marks]
        return tuple(found) if len(found) == len(rooms) else ()
