"""Connections to the four stores: log, views, vault, accounts. SQLite: a file each; PostgreSQL: a schema each."""

from __future__ import annotations

from typing import Any, Literal, get_args

import sqlalchemy as sa

from tenants.settings import Settings

StoreName = Literal["log", "views", "vault", "accounts"]
STORES: tuple[StoreName, ...] = get_args(StoreName)
ROLE = "yizhan_app"
BUSY_SECONDS = 5.0
# Views can be rebuilt, so they need not wait for the disk; the other three must.
_SYNCHRONOUS = {"log": "FULL", "views": "NORMAL", "vault": "FULL", "accounts": "FULL"}


def open_engine(settings: Settings, store: StoreName, *, autocommit: bool = False) -> sa.Engine:
    """For writing. On SQLite every transaction begins as a writer; on PostgreSQL it runs as the role `yizhan_app`.

    `autocommit` leaves transactions to the caller.
    """
    if settings.is_postgresql:
        return _postgresql(settings, store, ["-c", f"role={ROLE}"], autocommit=autocommit)
    return _sqlite(settings, store, begin=None if autocommit else "BEGIN IMMEDIATE", read_only=False)


def read_only_engine(settings: Settings, store: StoreName, *, autocommit: bool = False) -> sa.Engine:
    """For reading: the database refuses writes over it."""
    if settings.is_postgresql:
        options = ["-c", f"role={ROLE}", "-c", "default_transaction_read_only=on"]
        return _postgresql(settings, store, options, autocommit=autocommit)
    return _sqlite(settings, store, begin=None if autocommit else "BEGIN", read_only=True)


def owner_engine(settings: Settings, store: StoreName) -> sa.Engine:
    """For migrations alone: on PostgreSQL the login role itself, which owns the schema."""
    if settings.is_postgresql:
        return _postgresql(settings, store, [], autocommit=False, pool=sa.NullPool)
    return _sqlite(settings, store, begin="BEGIN IMMEDIATE", read_only=False, pool=sa.NullPool)


def _sqlite(
    settings: Settings, store: StoreName, *, begin: str | None, read_only: bool, pool: type[sa.Pool] = sa.QueuePool
) -> sa.Engine:
    settings.sqlite_folder.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(settings.sqlite_folder / f"{store}.sqlite")),
        poolclass=pool,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
        **_pool_options(pool),
    )

    @sa.event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # Python's own begins are deferred, and then fail at the first write
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(f"PRAGMA synchronous={_SYNCHRONOUS[store]}")
        connection.execute("PRAGMA foreign_keys=ON")
        if read_only:
            connection.execute("PRAGMA query_only=ON")

    if begin:

        @sa.event.listens_for(engine, "begin")
        def _begin(connection: sa.Connection) -> None:
            connection.exec_driver_sql(begin)

    return engine


def _postgresql(
    settings: Settings, store: StoreName, options: list[str], *, autocommit: bool, pool: type[sa.Pool] = sa.QueuePool
) -> sa.Engine:
    url = sa.make_url(settings.database_url).set(drivername="postgresql+psycopg")
    given = url.query.get("options", "")
    search_path = ["-c", f"search_path={store}", "-c", f"lock_timeout={int(BUSY_SECONDS * 1000)}"]
    return sa.create_engine(
        url,
        poolclass=pool,
        isolation_level="AUTOCOMMIT" if autocommit else "READ COMMITTED",
        connect_args={
            "options": " ".join([str(given), *search_path, *options]).strip(),
            "connect_timeout": int(BUSY_SECONDS),
            "application_name": f"yizhan-{store}",
        },
        **_pool_options(pool),
    )


def _pool_options(pool: type[sa.Pool]) -> dict[str, Any]:
    """As many connections as the web server has threads, opened when first needed."""
    return {"pool_size": 10, "max_overflow": 40, "pool_timeout": BUSY_SECONDS} if pool is sa.QueuePool else {}
