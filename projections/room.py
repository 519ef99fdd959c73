"""What a projection is: a name, a version, its tables, and a function for each kind of event it takes in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Any

import sqlalchemy as sa
from sqlalchemy.schema import CreateIndex, CreateTable

from projections.quiet import QUIET
from projections.rows import Key, Rows
from tenants.store.envelope import Envelope

Apply = Callable[[Rows, Envelope], None]
Need = tuple[sa.Table, Callable[[Envelope], Iterable[Key]]]
Further = tuple[sa.Table, Callable[[Rows, Envelope], Iterable[Key]]]


@dataclass(frozen=True, slots=True)
class On:
    """How a room takes in one kind of event, and the rows it needs for that; `further` are those they name."""

    apply: Apply
    needs: tuple[Need, ...]
    further: tuple[Further, ...] = ()


def on(apply: Apply, *needs: Need, further: Sequence[Further] = ()) -> On:
    return On(apply, needs, tuple(further))


def needs(table: sa.Table, *paths: str) -> Need:
    """The row whose key stands in the envelope at these paths (`event.case`), in the order of the primary key."""
    key_of: Callable[[Envelope], Any] = attrgetter(*paths)
    return table, lambda envelope: (key_of(envelope),)


@dataclass(frozen=True)
class Room:
    """A projection. Give it a higher `version` when its handlers change: it is then rebuilt at the next start."""

    name: str
    version: int
    tables: tuple[sa.Table, ...]
    handlers: Mapping[type, On]
    every: On | None = None  # for a room that takes in whatever happens
    quiet: bool = False  # one that changes seldom: answers are kept until it does (projections/quiet.py)

    def __post_init__(self) -> None:
        for table in self.tables if self.quiet else ():
            table.info[QUIET] = self.name

    def concerns(self, envelopes: Iterable[Envelope]) -> bool:
        """Does it take any of them in?"""
        return self.every is not None or any(one.event.__class__ in self.handlers for one in envelopes)

    @cached_property
    def fingerprint(self) -> str:
        """Of the version and the tables: when it differs from what is stored, the room has to be rebuilt."""
        parts = [str(self.version)]
        for table in self.tables:
            parts.append(str(CreateTable(table)))
            parts += sorted(str(CreateIndex(index)) for index in table.indexes)
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()
