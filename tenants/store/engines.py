"""Connections to the four stores: log, views, vault, accounts. SQLite: a file each; PostgreSQL: a schema each."""

from __future__ import annotations

from typing import Any, Literal, get_args

import sqlalchemy as sa

from tenants.settings import Settings
from tenants.store.sqlite_connection import BUSY_SECONDS, configure

StoreName = Literal["log", "views", "vault", "accounts"]
STORES: tuple[StoreName, ...] = get_args(StoreName)
ROLE = "yizhan_app"
MIGRATION_SECONDS = 60
# As many connections as the web server has threads, opened when first needed.
_POOL: dict[str, Any] = {"pool_size": 10, "max_overflow": 40, "pool_timeout": BUSY_SECONDS}


def open_engine(settings: Settings, store: StoreName, *, autocommit: bool = False, durable: bool = True) -> sa.Engine:
    """For writing. On SQLite every transaction begins as a writer; on PostgreSQL it runs as the role `yizhan_app`.

    `autocommit` leaves transactions to the caller. Not `durable`, a commit does not wait for the disk: for data under
    construction, which are made again from the start when that is interrupted.
    """
    if settings.is_postgresql:
        parameters = {"role": ROLE} if durable else {"role": ROLE, "synchronous_commit": "off"}
        return _postgresql(settings, store, parameters, autocommit=autocommit, **_POOL)
    return _sqlite(settings, store, begin=None if autocommit else "BEGIN IMMEDIATE", durable=durable, **_POOL)


def read_only_engine(settings: Settings, store: StoreName, *, autocommit: bool = False) -> sa.Engine:
    """For reading: the database refuses writes over it."""
    if settings.is_postgresql:
        parameters = {"role": ROLE, "default_transaction_read_only": "on"}
        return _postgresql(settings, store, parameters, autocommit=autocommit, **_POOL)
    return _sqlite(settings, store, begin=None if autocommit else "BEGIN", read_only=True, **_POOL)


def owner_engine(settings: Settings, store: StoreName) -> sa.Engine:
    """For migrations alone: on PostgreSQL the login role itself, which owns the tables."""
    if settings.is_postgresql:
        parameters = {"lock_timeout": f"{MIGRATION_SECONDS}s"}
        return _postgresql(settings, store, parameters, autocommit=False, poolclass=sa.NullPool)
    return _sqlite(settings, store, begin="BEGIN IMMEDIATE", seconds=MIGRATION_SECONDS, poolclass=sa.NullPool)


def _sqlite(
    settings: Settings,
    store: StoreName,
    *,
    begin: str | None,
    read_only: bool = False,
    durable: bool = True,
    seconds: float | None = None,
    **options: Any,
) -> sa.Engine:
    settings.sqlite_folder.mkdir(parents=True, exist_ok=True)
    url = sa.URL.create("sqlite", database=str(settings.sqlite_folder / f"{store}.sqlite"))
    engine = sa.create_engine(
        url,
        connect_args={"timeout": BUSY_SECONDS if seconds is None else seconds, "check_same_thread": False},
        pool_reset_on_return=None if begin is None else "rollback",
        **{"poolclass": sa.QueuePool, **options},
    )
    # The views can be rebuilt, so they need not wait for the disk; the other three must.
    synchronous = ("NORMAL" if store == "views" else "FULL") if durable else "OFF"

    @sa.event.listens_for(engine, "connect")
    def _connect(connection: Any, _record: Any) -> None:
        configure(connection, synchronous, read_only=read_only)

    if begin:

        @sa.event.listens_for(engine, "begin")
        def _begin(connection: sa.Connection) -> None:
            connection.exec_driver_sql(begin)

    return engine


def _postgresql(
    settings: Settings, store: StoreName, parameters: dict[str, str], *, autocommit: bool, **options: Any
) -> sa.Engine:
    url = sa.make_url(settings.database_url).set(drivername="postgresql+psycopg")
    in_force = {"search_path": store, "lock_timeout": f"{BUSY_SECONDS:.0f}s", **parameters}
    start = [str(url.query.get("options", "")), r"-c default_transaction_isolation=read\ committed"]
    return sa.create_engine(
        url,
        isolation_level="AUTOCOMMIT" if autocommit else "READ COMMITTED",
        pool_reset_on_return=None if autocommit else "rollback",
        connect_args={
            "options": " ".join([*start, *(f"-c {name}={value}" for name, value in in_force.items())]).strip(),
            "connect_timeout": int(BUSY_SECONDS),
            "application_name": f"yizhan-{store}",
        },
        **options,
    )
