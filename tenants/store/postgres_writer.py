"""Writing a batch of appends to PostgreSQL: the whole batch in one call, and each alone when the whole is refused."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

import psycopg
import sqlalchemy as sa

from tenants.store.errors import StoreError, StoreUnavailable, Unwritable, VersionConflict
from tenants.store.postgres_call import CALL, arguments
from tenants.store.postgres_errors import UNIQUE_VIOLATION, is_transient, refusal
from tenants.store.settling import recorded_before, repeated
from tenants.store.submission import Submission, must_be_apart

UNFIT = (ValueError, TypeError, OverflowError)  # a value that cannot even be sent
PAUSES = (0.0, 0.1, 0.3, 0.6)  # seconds between tries: enough for a restart of a second, not too much for a visitor
_STORED = "SELECT digest, answer, last_position FROM log.commands WHERE scope = %s AND request_id = %s"
_TAKEN = "SELECT position FROM log.events WHERE stream = %s AND version = %s"
_SAME = _TAKEN + " AND request_id = %s AND recorded_at = %s AND state = %b"


class PostgresWriter:
    """Not for two threads at once: the combiner sees to that. Other processes wait for the function's lock."""

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
            self._write(batch)
        except psycopg.Error as error:  # it went away while we asked what had become of an earlier try
            raise StoreUnavailable(f"the database did not take the write: {error}") from error

    def _write(self, batch: Sequence[Submission]) -> None:
        uncertain = False
        if len(batch) > 1 and not must_be_apart(batch):
            try:
                return self._call(batch)
            except UNFIT:
                uncertain = False
            except psycopg.Error as error:
                uncertain = self._is_lost()
                if not uncertain and isinstance(refusal(error), StoreUnavailable):
                    raise StoreUnavailable(f"the database did not take the write: {error}") from error
        for submission in batch:
            self._alone(submission, uncertain)

    def _alone(self, submission: Submission, uncertain: bool) -> None:
        """`uncertain`: an earlier try may have been carried out without our hearing of it."""
        for pause in PAUSES:
            try:
                return self._call([submission])
            except UNFIT as error:
                submission.error = Unwritable(f"the database cannot hold this: {error}")
                return None
            except psycopg.Error as error:
                if self._is_lost():
                    uncertain = True
                elif not is_transient(error):
                    return self._refuse(submission, error, uncertain)
            time.sleep(pause)
        raise StoreUnavailable("the database did not confirm the write; ask again with the same request id")

    def _call(self, batch: Sequence[Submission]) -> None:
        given = arguments(batch)
        base = self._cursor().execute(CALL, given, prepare=True).fetchone()[0]
        for submission in batch:
            after = base + len(submission.rows)
            submission.positions = list(range(base + 1, after + 1))
            base = after

    def _refuse(self, submission: Submission, error: psycopg.Error, uncertain: bool) -> None:
        if uncertain:
            submission.positions = recorded_before(submission, lambda key: self._find(_SAME, key))
            if submission.positions is not None:
                return
        submission.error = self._repeated(submission) or self._conflict(submission, error) or refusal(error)

    def _repeated(self, submission: Submission) -> StoreError | None:
        key = submission.command
        stored = self._find(_STORED, (key.scope, key.request_id)) if key else None
        return repeated(key, stored) if key and stored else None

    def _conflict(self, submission: Submission, error: psycopg.Error) -> StoreError | None:
        if error.sqlstate != UNIQUE_VIOLATION:
            return None
        taken = [row for row in submission.rows if self._find(_TAKEN, row[1:3])]
        return VersionConflict((taken or submission.rows)[0][1])

    def _find(self, sql: str, values: Sequence[Any]) -> Sequence[Any] | None:
        found: Sequence[Any] | None = self._cursor().execute(sql, values).fetchone()
        return found

    def _cursor(self) -> Any:
        if self._is_lost():
            self._connect()
            self._pen = self._connection.driver_connection.cursor(binary=True)
        return self._pen

    def _is_lost(self) -> bool:
        return self._connection is None or self._connection.driver_connection.closed

    def _connect(self) -> None:
        if self._connection is not None:
            self._connection.invalidate()
            self._connection = None
        for pause in PAUSES:
            time.sleep(pause)
            try:
                self._connection = self._engine.raw_connection()
                return
            except (sa.exc.SQLAlchemyError, psycopg.Error) as error:
                problem = error
        raise StoreUnavailable(f"the database cannot be reached: {problem}") from problem
