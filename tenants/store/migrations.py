"""The numbered steps that make and change the tables of a store; any number of processes may start them at once."""

from __future__ import annotations

import time

import psycopg
import sqlalchemy as sa

from tenants.settings import Settings
from tenants.store import grants, steps
from tenants.store.engines import STORES, StoreName, owner_engine
from tenants.store.errors import StoreUnavailable
from tenants.store.step import Step, create_all

__all__ = ["MIGRATIONS", "Step", "create_all", "migrate", "register"]

LOCK = 0x7969_7A68_616E  # the same number in every process and for ever: "yizhan"
_DONE = sa.Table(
    "migrations",
    sa.MetaData(),
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("applied_at", sa.BigInteger, nullable=False),  # microseconds since 1970, UTC
)


MIGRATIONS: dict[StoreName, list[Step]] = {store: [] for store in STORES} | {"log": list(steps.LOG)}


def register(store: StoreName, *steps: Step) -> None:
    """A room adds the steps of its store when it is imported; adding them again changes nothing."""
    known = {step.number: step.title for step in MIGRATIONS[store]}
    for step in steps:
        if step.number not in known:
            MIGRATIONS[store].append(step)
        elif known[step.number] != step.title:
            raise ValueError(f"{store} has two steps numbered {step.number}: {known[step.number]!r} and {step.title!r}")
    MIGRATIONS[store].sort(key=lambda step: step.number)


def migrate(settings: Settings) -> dict[str, list[str]]:
    """Bring every store up to date. Returns the titles of the steps done, by store; empty lists when there was nothing.

    Raises StoreUnavailable when the database cannot be reached.
    """
    try:
        if settings.is_postgresql:
            grants.ensure(settings)
        return {store: _migrate(settings, store) for store in STORES}
    except sa.exc.DatabaseError as error:
        # Of its kinds these are of the database, e.g. a file that is none, or a right; the others are our mistakes.
        no_right = isinstance(error.orig, psycopg.errors.InsufficientPrivilege)
        if type(error) not in (sa.exc.DatabaseError, sa.exc.OperationalError) and not no_right:
            raise
        raise StoreUnavailable(f"the database cannot be brought up to date: {error.orig}") from error


def _migrate(settings: Settings, store: StoreName) -> list[str]:
    engine = owner_engine(settings, store)
    try:
        with engine.begin() as connection:
            if settings.is_postgresql:
                connection.execute(sa.select(sa.func.pg_advisory_xact_lock(LOCK)))
                grants.ensure_schema(connection, store)
            _DONE.create(connection, checkfirst=True)
            done = set(connection.scalars(sa.select(_DONE.c.number)))
            titles = [_apply(connection, step) for step in MIGRATIONS[store] if step.number not in done]
            if settings.is_postgresql and titles:
                grants.grant(connection, store)
            return titles
    finally:
        engine.dispose()


def _apply(connection: sa.Connection, step: Step) -> str:
    step.run(connection)
    row = {"number": step.number, "title": step.title, "applied_at": time.time_ns() // 1000}
    connection.execute(sa.insert(_DONE).values(row))
    return step.title
