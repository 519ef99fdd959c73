"""What the store of imports answers with."""

from __future__ import annotations

from datetime import datetime

import msgspec

from tenants.imports.checking import Problem

WORKING = ("waiting", "checking", "queued", "writing")
"""States in which something goes on by itself."""


class Import(msgspec.Struct, frozen=True):
    """`name` is that of the file, None once it was deleted; `problem` says why the file could not be taken."""

    id: str
    tenant: str
    outlet: str
    area: str
    actor: str
    kind: str
    task: str
    name: str | None
    state: str
    problem: tuple[str, dict[str, str | int]] | None
    total: int
    good: int
    bad: int
    twice: int
    known: int
    chosen: int
    written: int
    refused: int
    created_at: datetime
    finished_at: datetime | None
    delete_after: datetime

    @property
    def works(self) -> bool:
        return self.state in WORKING

    @property
    def looked_at(self) -> int:
        return self.good + self.bad + self.twice + self.known

    @property
    def done(self) -> int:
        return self.written + self.refused


class Row(msgspec.Struct, frozen=True):
    """One row of a file, opened. Once written, `result` is the person."""

    number: int
    state: str
    chosen: bool
    values: dict[str, str]
    problems: tuple[Problem, ...]
    note: str
    result: str


class Inside(msgspec.Struct, frozen=True):
    """What is sealed of a row."""

    values: dict[str, str]
    problems: tuple[Problem, ...] = ()
    note: str = ""
