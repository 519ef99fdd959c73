"""What one append does inside a SQLite transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from domain.shared.effects import Claim, SetCap, Use
from tenants.store.command import CommandKey
from tenants.store.errors import CapExceeded, ClaimTaken, StoreError, TrackingConflict, VersionConflict
from tenants.store.rows import Row
from tenants.store.settling import repeated
from tenants.store.submission import Submission

_EVENT = (
    "INSERT INTO events (tenant, stream, version, name, recorded_at, on_day, actor, role, on_behalf_of, request_id,"
    " reason, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
HEAD = "SELECT coalesce(max(position), 0) FROM events"
_COMMAND = "INSERT INTO commands (scope, request_id, last_position, digest, answer) VALUES (?, ?, ?, ?, ?)"
_STORED = "SELECT digest, answer, last_position FROM commands WHERE scope = ? AND request_id = ?"
_CLAIM = "INSERT INTO claims (scope, key, holder) VALUES (?, ?, ?)"
_BEYOND = "SELECT 1 FROM events WHERE stream = ? AND version > ? LIMIT 1"
_HOLDER = "SELECT holder FROM claims WHERE scope = ? AND key = ?"
RELEASE = "DELETE FROM claims WHERE scope = ? AND key = ? AND holder = ?"
_SET_CAP = "INSERT INTO caps (key, used, cap) VALUES (?, 0, ?) ON CONFLICT (key) DO UPDATE SET cap = excluded.cap"
_USE = "UPDATE caps SET used = used + ? WHERE key = ?"
_TRACK = (
    "INSERT INTO tracking (application, position) VALUES (?, ?) ON CONFLICT (application)"
    " DO UPDATE SET position = excluded.position WHERE tracking.position < excluded.position"
)
SAME = (
    "SELECT position FROM events WHERE stream = ? AND version = ? AND request_id = ? AND recorded_at = ? AND state = ?"
)


def append(cursor: sqlite3.Cursor, submission: Submission) -> list[int]:
    """Everything of one submission, inside the caller's transaction. Raises what the store refuses it for."""
    check_expected(cursor, submission.expected)
    for release in submission.releases:
        cursor.execute(RELEASE, (release.scope, release.key, release.holder))
    for claim in submission.claims:
        _claim(cursor, claim)
    for change in submission.caps:
        change_cap(cursor, change)
    if submission.tracking is not None:
        track(cursor, *submission.tracking)
    positions = [_event(cursor, row) for row in submission.rows]
    if submission.command is not None:
        _command(cursor, submission.command, positions)
    return positions


def check_expected(cursor: sqlite3.Cursor, expected: Sequence[tuple[str, int]]) -> None:
    """Raises VersionConflict for a stream that has gone beyond the version it was read at."""
    for stream, version in expected:
        if cursor.execute(_BEYOND, (stream, version)).fetchone():
            raise VersionConflict(stream)


def repetition(cursor: sqlite3.Cursor, command: CommandKey | None) -> StoreError | None:
    """The error for a request id that is in the log already, whatever else stood in the way."""
    if command is None:
        return None
    found = cursor.execute(_STORED, (command.scope, command.request_id)).fetchone()
    return None if found is None else repeated(command, found)


def _event(cursor: sqlite3.Cursor, row: Row) -> int:
    try:
        cursor.execute(_EVENT, row)
    except sqlite3.IntegrityError as error:
        if error.sqlite_errorname != "SQLITE_CONSTRAINT_UNIQUE":
            raise
        raise VersionConflict(row[1]) from error
    return int(cursor.lastrowid or 0)


def _command(cursor: sqlite3.Cursor, command: CommandKey, positions: list[int]) -> None:
    last = positions[-1] if positions else cursor.execute(HEAD).fetchone()[0]
    cursor.execute(_COMMAND, (command.scope, command.request_id, last, command.digest, command.answer))


def _claim(cursor: sqlite3.Cursor, claim: Claim) -> None:
    try:
        cursor.execute(_CLAIM, (claim.scope, claim.key, claim.holder))
    except sqlite3.IntegrityError as error:
        found = cursor.execute(_HOLDER, (claim.scope, claim.key)).fetchone()
        if found is None:
            raise
        if found[0] != claim.holder:
            raise ClaimTaken(claim.scope, claim.key, found[0]) from error


def change_cap(cursor: sqlite3.Cursor, change: SetCap | Use) -> None:
    try:
        if isinstance(change, SetCap):
            cursor.execute(_SET_CAP, (change.key, change.cap))
        elif cursor.execute(_USE, (change.amount, change.key)).rowcount != 1:
            raise CapExceeded(change.key)
    except sqlite3.IntegrityError as error:
        raise CapExceeded(change.key) from error


def track(cursor: sqlite3.Cursor, application: str, position: int) -> None:
    if cursor.execute(_TRACK, (application, position)).rowcount != 1:
        raise TrackingConflict(application, position)
