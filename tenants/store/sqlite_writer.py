"""Writing a batch of appends to SQLite: one transaction, a savepoint for each append."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from domain.shared.effects import Claim, SetCap, Use
from tenants.store import errors
from tenants.store.command import CommandKey, StoredCommand
from tenants.store.rows import Row
from tenants.store.submission import Submission

_EVENT = (
    "INSERT INTO events (tenant, stream, version, name, recorded_at, on_day, actor, role, on_behalf_of, request_id,"
    " reason, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_HEAD = "SELECT coalesce(max(position), 0) FROM events"
_COMMAND = "INSERT INTO commands (scope, request_id, last_position, digest, answer) VALUES (?, ?, ?, ?, ?)"
_STORED = "SELECT digest, answer, last_position FROM commands WHERE scope = ? AND request_id = ?"
_CLAIM = "INSERT INTO claims (scope, key, holder) VALUES (?, ?, ?)"
_HOLDER = "SELECT holder FROM claims WHERE scope = ? AND key = ?"
_RELEASE = "DELETE FROM claims WHERE scope = ? AND key = ? AND holder = ?"
_SET_CAP = "INSERT INTO caps (key, used, cap) VALUES (?, 0, ?) ON CONFLICT (key) DO UPDATE SET cap = excluded.cap"
_USE = "UPDATE caps SET used = used + ? WHERE key = ?"
_TRACK = (
    "INSERT INTO tracking (application, position) VALUES (?, ?) ON CONFLICT (application)"
    " DO UPDATE SET position = excluded.position WHERE tracking.position < excluded.position"
)
_SAME = (
    "SELECT position FROM events WHERE stream = ? AND version = ? AND request_id = ? AND recorded_at = ? AND state = ?"
)


class SQLiteWriter:
    """Not for two threads at once: the combiner sees to that. Other processes wait at BEGIN IMMEDIATE."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._connection: Any = None

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def write(self, batch: Sequence[Submission]) -> None:
        """Settles every submission of the batch. Raises StoreUnavailable when nothing of it can be written."""
        try:
            cursor = self._cursor()
            cursor.execute("BEGIN IMMEDIATE")
        except (sqlite3.Error, sa.exc.DBAPIError) as error:
            raise unavailable(error) from error
        written: list[tuple[Submission, list[int]]] = []
        try:
            for submission in batch:
                positions = self._try(cursor, submission)
                if positions is not None:
                    written.append((submission, positions))
            cursor.execute("COMMIT")
        except BaseException as error:
            self._roll_back(cursor)
            if isinstance(error, sqlite3.Error):
                raise unavailable(error) from error
            raise
        for submission, positions in written:
            submission.positions = positions

    def _cursor(self) -> sqlite3.Cursor:
        if self._connection is None:
            self._connection = self._engine.raw_connection()
        cursor: sqlite3.Cursor = self._connection.driver_connection.cursor()
        return cursor

    def _try(self, cursor: sqlite3.Cursor, submission: Submission) -> list[int] | None:
        cursor.execute("SAVEPOINT one")
        try:
            positions = append(cursor, submission)
        except errors.StoreError as error:
            cursor.execute("ROLLBACK TO one")
            submission.error = _repeated(cursor, submission.command) or error
            positions = None
        cursor.execute("RELEASE one")
        return positions

    def _roll_back(self, cursor: sqlite3.Cursor) -> None:
        try:
            if cursor.connection.in_transaction:
                cursor.execute("ROLLBACK")
        except sqlite3.Error:
            self.close()


def append(cursor: sqlite3.Cursor, submission: Submission) -> list[int]:
    """Everything of one submission, inside the caller's transaction. Raises what the store refuses it for."""
    for release in submission.releases:
        cursor.execute(_RELEASE, (release.scope, release.key, release.holder))
    for claim in submission.claims:
        _claim(cursor, claim)
    for change in submission.caps:
        _change_cap(cursor, change)
    if submission.tracking is not None:
        cursor.execute(_TRACK, submission.tracking)
        if cursor.rowcount != 1:
            raise errors.TrackingConflict(*submission.tracking)
    positions = [_event(cursor, row) for row in submission.rows]
    if submission.command is not None:
        _command(cursor, submission.command, positions)
    return positions


def _event(cursor: sqlite3.Cursor, row: Row) -> int:
    try:
        cursor.execute(_EVENT, row)
    except sqlite3.IntegrityError as error:
        raise errors.VersionConflict(row[1]) from error
    return int(cursor.lastrowid or 0)


def _command(cursor: sqlite3.Cursor, command: CommandKey, positions: list[int]) -> None:
    last = positions[-1] if positions else cursor.execute(_HEAD).fetchone()[0]
    try:
        cursor.execute(_COMMAND, (command.scope, command.request_id, last, command.digest, command.answer))
    except sqlite3.IntegrityError as error:
        repeated = _repeated(cursor, command)
        if repeated is None:
            raise
        raise repeated from error


def _repeated(cursor: sqlite3.Cursor, command: CommandKey | None) -> errors.StoreError | None:
    if command is None:
        return None
    found = cursor.execute(_STORED, (command.scope, command.request_id)).fetchone()
    if found is None:
        return None
    return repeated(command, StoredCommand(command.scope, command.request_id, *found))


def repeated(command: CommandKey, stored: StoredCommand) -> errors.StoreError:
    """The same request again, or the same id for something else."""
    same = stored.digest == command.digest
    return errors.RequestRepeated(stored) if same else errors.RequestReused(stored)


def _claim(cursor: sqlite3.Cursor, claim: Claim) -> None:
    try:
        cursor.execute(_CLAIM, (claim.scope, claim.key, claim.holder))
    except sqlite3.IntegrityError as error:
        (holder,) = cursor.execute(_HOLDER, (claim.scope, claim.key)).fetchone()
        if holder != claim.holder:
            raise errors.ClaimTaken(claim.scope, claim.key, holder) from error


def _change_cap(cursor: sqlite3.Cursor, change: SetCap | Use) -> None:
    try:
        if isinstance(change, SetCap):
            cursor.execute(_SET_CAP, (change.key, change.cap))
        elif cursor.execute(_USE, (change.amount, change.key)).rowcount != 1:
            raise errors.CapExceeded(change.key)
    except sqlite3.IntegrityError as error:
        raise errors.CapExceeded(change.key) from error


def unavailable(error: Exception) -> errors.StoreUnavailable:
    return errors.StoreUnavailable(f"the database did not take the write: {error}")
