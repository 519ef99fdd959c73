"""The library's own way to keep read models: a tracking view that takes in one event a transaction.

The projections are ours, the tables and statements too; what differs is the library's transaction around each event.
Read from the same log in the same pages, and all projections in one transaction, which is kinder to it than one runner
a projection would be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from eventsourcing.persistence import InfrastructureFactory, Tracking
from eventsourcing.postgres import PostgresTrackingRecorder
from eventsourcing.sqlite import SQLiteTrackingRecorder

from projections.catalog import ROOMS
from projections.physical import create, tables_of
from projections.projecting import project
from tenants.store.envelope import Envelope

TakeIn = Callable[[Envelope], None]


class OverCursor:
    """A driver's cursor, as far as projections need a connection."""

    def __init__(self, cursor: Any, dialect: sa.Dialect) -> None:
        self._cursor = cursor
        self.dialect = dialect

    def exec_driver_sql(self, statement: str, values: Any) -> Iterable[tuple[Any, ...]]:
        if isinstance(values, list):
            self._cursor.executemany(statement, values)
            return ()
        self._cursor.execute(statement, values)
        if not statement.startswith("SELECT"):
            return ()
        # The library's cursor for PostgreSQL gives dicts.
        return (tuple(row.values()) if isinstance(row, dict) else tuple(row) for row in self._cursor.fetchall())


class _View:
    """What both of the library's recorders are made into."""

    dialect: sa.Dialect

    def take_in(self: Any, envelope: Envelope) -> None:
        with self.datastore.transaction(commit=True) as cursor:
            connection: Any = OverCursor(cursor, self.dialect)
            for room in ROOMS:
                project(connection, room, [envelope])
            self._insert_tracking(cursor, Tracking("log", envelope.position or 0))


class SQLiteView(_View, SQLiteTrackingRecorder):
    """On SQLite."""


class PostgresView(_View, PostgresTrackingRecorder):
    """On PostgreSQL."""


@contextmanager
def view_on_sqlite(folder: Path) -> Iterator[TakeIn]:
    """A new and empty view in a file of its own."""
    file = folder / "view.sqlite"
    file.unlink(missing_ok=True)
    environment = {"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(file)}
    yield from _view(environment, SQLiteView, sa.create_engine(f"sqlite:///{file}"))


@contextmanager
def view_on_postgresql(url: str) -> Iterator[TakeIn]:
    """A new and empty view in the public schema of a database."""
    parts = sa.make_url(url)
    environment = {
        "PERSISTENCE_MODULE": "eventsourcing.postgres",
        "POSTGRES_DBNAME": parts.database or "",
        "POSTGRES_HOST": str(parts.query.get("host", parts.host)),
        "POSTGRES_PORT": str(parts.port or ""),
        "POSTGRES_USER": parts.username or "",
        "POSTGRES_PASSWORD": parts.password or "",
    }
    engine = sa.create_engine(parts.set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    yield from _view(environment, PostgresView, engine)


def _view(environment: dict[str, str], kind: type[Any], engine: sa.Engine) -> Iterator[TakeIn]:
    with engine.begin() as connection:
        create(connection, tables_of([table for room in ROOMS for table in room.tables], 1, live=True).values())
    factory: Any = InfrastructureFactory.construct(environment)
    view = factory.tracking_recorder(kind)
    view.dialect = engine.dialect
    try:
        yield view.take_in
    finally:
        factory.close()
        engine.dispose()
