"""Who may project, and who may rebuild: one at a time, however many processes there are."""

from __future__ import annotations

import fcntl
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from projections.views import Views

_PROJECTING = 0x7969_7A68_7601  # the same numbers in every process and for ever
_REBUILDING = 0x7969_7A68_7602
_PAUSE = 0.02  # seconds between two tries
_here = threading.RLock()


class Busy(Exception):
    """Another process is projecting just now."""


@contextmanager
def projecting(views: Views, *, wait: bool = False) -> Iterator[sa.Connection]:
    """A transaction of the views in which nobody else projects.

    Raises Busy when somebody does; with `wait` it waits as long as it takes: a batch is short. On SQLite the write
    transaction itself is the lock, which is waited for a while in any case and may still be out of reach.
    """
    with views.write_engine.connect() as connection:
        while True:
            try:
                transaction = _begun(connection)
                break
            except Busy:
                if not wait:
                    raise
                time.sleep(_PAUSE)
        with transaction:
            yield connection


def _begun(connection: sa.Connection) -> sa.RootTransaction:
    try:
        transaction = connection.begin()
    except sa.exc.OperationalError as error:
        if getattr(error.orig, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
            raise Busy from error
        raise
    if connection.dialect.name == "postgresql" and not connection.scalar(
        sa.select(sa.func.pg_try_advisory_xact_lock(_PROJECTING))
    ):
        transaction.rollback()
        raise Busy
    return transaction


@contextmanager
def rebuilding(views: Views) -> Iterator[None]:
    """Inside, nobody else makes, rebuilds or checks tables; waits for whoever does. Let go of when a process dies."""
    with _here, _on_postgresql(views) if views.is_postgresql else _beside_the_file(views):
        yield


@contextmanager
def _on_postgresql(views: Views) -> Iterator[None]:
    with views.write_engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        while not connection.scalar(sa.select(sa.func.pg_try_advisory_lock(_REBUILDING))):
            time.sleep(_PAUSE)
        try:
            yield
        finally:
            connection.scalar(sa.select(sa.func.pg_advisory_unlock(_REBUILDING)))


@contextmanager
def _beside_the_file(views: Views) -> Iterator[None]:
    database = views.write_engine.url.database
    if not database or database == ":memory:":  # nobody else can reach it
        yield
        return
    with Path(f"{database}.rebuilding").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
