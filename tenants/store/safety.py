"""Refusing to start on a database that is set so that it could lose what it has acknowledged."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from tenants.store.errors import StoreUnavailable, UnsafeDatabase

_OLDEST = 150000  # PostgreSQL 15
_FULL = 2


def refuse_unsafe(engine: sa.Engine, *, durable: bool = True) -> None:
    """Raises UnsafeDatabase with a sentence for each thing to be changed; StoreUnavailable without an answer.

    Not `durable`, whether a commit waits for the disk is not asked.
    """
    try:
        with engine.connect() as connection:
            problems = _ASKED[engine.dialect.name](connection, durable)
    except sa.exc.SQLAlchemyError as error:
        raise StoreUnavailable(f"the database cannot be opened: {getattr(error, 'orig', error)}") from error
    if problems:
        raise UnsafeDatabase(" ".join(problems))


def _sqlite(connection: sa.Connection, durable: bool) -> list[str]:
    problems = []
    if _value(connection, "PRAGMA journal_mode") != "wal":
        problems.append("The log must use SQLite's write-ahead log; its folder may be on a network share.")
    if durable and int(_value(connection, "PRAGMA synchronous")) < _FULL:
        problems.append("SQLite must wait for the disk before it answers: synchronous must be FULL.")
    return problems


def _postgresql(connection: sa.Connection, durable: bool) -> list[str]:
    problems = []
    if int(_value(connection, "SHOW server_version_num")) < _OLDEST:
        problems.append("PostgreSQL must be version 15 or newer.")
    if _value(connection, "SHOW server_encoding") != "UTF8":
        problems.append("The database must be made with encoding UTF8.")
    for name in ("fsync", "full_page_writes", *(["synchronous_commit"] if durable else [])):
        if _value(connection, f"SHOW {name}") == "off":
            problems.append(f"PostgreSQL could lose what it has acknowledged: set {name} = on.")
    return problems + _rights(connection)


def _rights(connection: sa.Connection) -> list[str]:
    problems = []
    if _value(connection, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"):
        problems.append("The program must not work as a superuser.")
    for table in ("events", "commands"):
        for right in ("UPDATE", "DELETE", "TRUNCATE"):
            if _value(connection, f"SELECT has_table_privilege('{table}', '{right}')"):
                problems.append(f"The program must not have the right to {right} {table}.")
    return problems


def _value(connection: sa.Connection, sql: str) -> Any:
    return connection.exec_driver_sql(sql).scalar_one()


_ASKED = {"sqlite": _sqlite, "postgresql": _postgresql}
