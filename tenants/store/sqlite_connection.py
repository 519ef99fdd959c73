"""How every connection to a SQLite file is set up."""

from __future__ import annotations

import sqlite3
import time

BUSY_SECONDS = 5.0


def configure(connection: sqlite3.Connection, synchronous: str, *, read_only: bool) -> None:
    """Write-ahead log, `synchronous` as given, foreign keys; transactions are begun by us alone."""
    connection.isolation_level = None  # Python's own begins are deferred, and then fail at the first write
    _write_ahead(connection)
    connection.execute(f"PRAGMA synchronous={synchronous}")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA recursive_triggers=ON")  # a REPLACE, too, is a removal
    if read_only:
        connection.execute("PRAGMA query_only=ON")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switching needs the file for itself for a moment, and SQLite does not wait for that moment on its own."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.01)
