"""Many appends in a handful of SQLite statements: each lets other threads in, so their number is what costs."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

from tenants.store.sqlite_append import HEAD, RELEASE, change_cap, check_expected, track
from tenants.store.submission import Submission

EVENTS = (
    "events (tenant, stream, version, name, recorded_at, on_day, actor, role, on_behalf_of, request_id, reason, state)"
)
COMMANDS = "commands (scope, request_id, last_position, digest, answer)"
CLAIMS = "claims (scope, key, holder)"
MOST_ROWS = 1000  # of twelve values each: SQLite takes 32,766 values in a statement


def append_together(cursor: sqlite3.Cursor, batch: Sequence[Submission]) -> list[list[int]]:
    """The positions of each submission. Raises whatever stands in the way of any of them: then each is tried alone."""
    check_expected(cursor, list({one for submission in batch for one in submission.expected}))
    releases = [(one.scope, one.key, one.holder) for submission in batch for one in submission.releases]
    if releases:
        cursor.executemany(RELEASE, releases)
    _insert(cursor, CLAIMS, [(one.scope, one.key, one.holder) for submission in batch for one in submission.claims])
    for submission in batch:
        for change in submission.caps:
            change_cap(cursor, change)
        if submission.tracking is not None:
            track(cursor, *submission.tracking)
    rows = [row for submission in batch for row in submission.rows]
    _insert(cursor, EVENTS, rows)
    after = (cursor.lastrowid or 0) - len(rows) if rows else cursor.execute(HEAD).fetchone()[0]
    commands: list[Sequence[Any]] = []
    positions: list[list[int]] = []
    for submission in batch:
        positions.append(list(range(after + 1, after + 1 + len(submission.rows))))
        after += len(submission.rows)
        if (key := submission.command) is not None:
            commands.append((key.scope, key.request_id, after, key.digest, key.answer))
    _insert(cursor, COMMANDS, commands)
    return positions


def _insert(cursor: sqlite3.Cursor, into: str, rows: Sequence[Sequence[Any]]) -> None:
    if rows:
        cursor.execute(_statement(into, len(rows[0]), len(rows)), list(chain.from_iterable(rows)))


@lru_cache(maxsize=512)
def _statement(into: str, columns: int, rows: int) -> str:
    row = "(" + ", ".join("?" * columns) + ")"
    return f"INSERT INTO {into} VALUES " + ", ".join([row] * rows)  # noqa: S608 - all three are ours
