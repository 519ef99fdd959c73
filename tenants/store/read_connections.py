"""Connections for reading, each with its cursor, taken and given back thousands of times a second."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any, TypeVar

import sqlalchemy as sa

from tenants.store.errors import StoreClosed, StoreUnavailable

T = TypeVar("T")


class ReadConnections:
    """Taken from the engine's pool once and kept here, because the pool's own care costs as much as a read."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._error: type[Exception] = engine.dialect.loaded_dbapi.Error
        self._options = {} if engine.dialect.name == "sqlite" else {"binary": True}
        self._idle: deque[tuple[Any, Any]] = deque()
        self._closed = False

    def run(self, read: Callable[[Any], T]) -> T:
        """What `read` makes of a cursor. Raises StoreUnavailable when the database does not answer.

        Reading twice does no harm, so a connection that died while it was idle is not the reader's trouble.
        """
        try:
            return self._once(read)
        except _Lost:
            self._drop_idle()  # they are as dead
        try:
            return self._once(read)
        except _Lost as lost:
            raise StoreUnavailable(f"the database went away: {lost}") from lost

    def close(self) -> None:
        """Refuse to read from now on. Connections in use are closed when they come back."""
        self._closed = True
        self._drop_idle()
        self._engine.dispose()

    def _once(self, read: Callable[[Any], T]) -> T:
        connection, cursor = self._take()
        try:
            found = read(cursor)
        except self._error as error:
            is_lost = getattr(connection.driver_connection, "closed", False)
            connection.invalidate(error)
            raise _Lost(error) if is_lost else StoreUnavailable(f"the database did not answer: {error}") from error
        except BaseException as error:
            connection.invalidate(error)  # it may be in the middle of something
            raise
        self._idle.append((connection, cursor))
        if self._closed:
            self._drop_idle()
        return found

    def _take(self) -> tuple[Any, Any]:
        if self._closed:
            raise StoreClosed("the log is closed")
        try:
            return self._idle.pop()
        except IndexError:
            return self._open()

    def _open(self) -> tuple[Any, Any]:
        try:
            connection: Any = self._engine.raw_connection()
        except (sa.exc.SQLAlchemyError, self._error) as error:
            raise StoreUnavailable(f"the database cannot be reached: {error}") from error
        return connection, connection.driver_connection.cursor(**self._options)

    def _drop_idle(self) -> None:
        while True:
            try:
                connection, _ = self._idle.pop()
            except IndexError:
                return
            connection.invalidate()


class _Lost(Exception):
    """The connection is gone; a new one may do."""
