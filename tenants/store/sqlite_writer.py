"""Writing a batch of appends to SQLite: one transaction, a savepoint for each append."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from tenants.store.errors import StoreError, StoreUnavailable, Unwritable
from tenants.store.settling import recorded_before
from tenants.store.sqlite_append import SAME, append, repetition
from tenants.store.sqlite_together import MOST_ROWS, append_together
from tenants.store.submission import Submission, must_be_apart

# What is wrong with one append, and no other.
REFUSED = (StoreError, sqlite3.Error, ValueError, OverflowError, TypeError)


class SQLiteWriter:
    """Not for two threads at once: the combiner sees to that. Other processes wait at BEGIN IMMEDIATE."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._connection: Any = None
        self._pen: Any = None

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def write(self, batch: Sequence[Submission]) -> None:
        """Settles every submission of the batch. Raises StoreUnavailable for those it has not settled."""
        try:
            cursor = self._cursor()
            cursor.execute("BEGIN IMMEDIATE")
            self._commit(cursor, self._apply(cursor, batch))
        except BaseException as error:
            self._let_go()
            if isinstance(error, sqlite3.Error | sa.exc.SQLAlchemyError):
                raise _unavailable(error) from error
            raise

    def _apply(self, cursor: sqlite3.Cursor, batch: Sequence[Submission]) -> list[tuple[Submission, list[int]]]:
        """What is ready to be committed. Together if that works, and each on its own if not."""
        if len(batch) == 1:
            return self._single(cursor, batch[0])
        if not must_be_apart(batch) and sum(len(one.rows) for one in batch) <= MOST_ROWS:
            try:
                return list(zip(batch, append_together(cursor, batch), strict=True))
            except sqlite3.OperationalError:
                raise
            except REFUSED:
                cursor.execute("ROLLBACK")
                cursor.execute("BEGIN IMMEDIATE")
        return [(one, positions) for one in batch if (positions := _alone(cursor, one)) is not None]

    def _single(self, cursor: sqlite3.Cursor, submission: Submission) -> list[tuple[Submission, list[int]]]:
        try:
            return [(submission, append(cursor, submission))]
        except sqlite3.OperationalError:
            raise
        except REFUSED as error:
            cursor.execute("ROLLBACK")
            submission.error = repetition(cursor, submission.command) or _own(error)
            return []

    def _commit(self, cursor: sqlite3.Cursor, written: list[tuple[Submission, list[int]]]) -> None:
        try:
            if cursor.connection.in_transaction:
                cursor.execute("COMMIT")
        except sqlite3.Error:
            self._let_go()
            again = self._cursor()
            written = [(one, found) for one, _ in written if (found := _find(again, one)) is not None]
            if not written:
                raise
        for submission, positions in written:
            submission.positions = positions

    def _cursor(self) -> sqlite3.Cursor:
        if self._connection is None:
            self._connection = self._engine.raw_connection()
            self._pen = self._connection.driver_connection.cursor()
        pen: sqlite3.Cursor = self._pen
        return pen

    def _let_go(self) -> None:
        """Give up the connection, and with it whatever was not committed; the next write opens another."""
        if self._connection is not None:
            self._connection.invalidate()
            self._connection = None


def _alone(cursor: sqlite3.Cursor, submission: Submission) -> list[int] | None:
    """The positions, not yet committed; None when the submission was refused and undone."""
    cursor.execute("SAVEPOINT one")
    try:
        positions = append(cursor, submission)
    except sqlite3.OperationalError:
        raise  # full, locked or broken: no submission of this batch can be written
    except REFUSED as error:
        cursor.execute("ROLLBACK TO one")
        submission.error = repetition(cursor, submission.command) or _own(error)
        positions = None
    cursor.execute("RELEASE one")
    return positions


def _find(cursor: sqlite3.Cursor, submission: Submission) -> list[int] | None:
    return recorded_before(submission, lambda key: cursor.execute(SAME, key).fetchone())


def _own(error: Exception) -> StoreError:
    return error if isinstance(error, StoreError) else Unwritable(f"the database cannot hold this: {error}")


def _unavailable(error: Exception) -> StoreUnavailable:
    return StoreUnavailable(f"the database did not take the write: {error}")
