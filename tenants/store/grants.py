"""The role the program works as on PostgreSQL: it may add to the log, never change it."""

from __future__ import annotations

import time

import sqlalchemy as sa

from tenants.settings import Settings
from tenants.store.engines import ROLE, StoreName, owner_engine

# Roles belong to the whole server, so the advisory lock of one database does not keep two migrations apart here.
_MAKE_ROLE = f"""
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{ROLE}') THEN
    CREATE ROLE {ROLE} NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$
"""
# Whoever makes a role may grant it, but since PostgreSQL 16 may not take it on before it has been granted.
_JOIN_ROLE = f"""
DO $$ BEGIN
  SET LOCAL ROLE {ROLE};
  RESET ROLE;
EXCEPTION WHEN insufficient_privilege THEN
  BEGIN
    GRANT {ROLE} TO CURRENT_USER;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END;
END $$
"""
_ADD_ONLY = "SELECT, INSERT"
_FULL = "SELECT, INSERT, UPDATE, DELETE"
_LOG_RIGHTS = {
    "events": _ADD_ONLY,
    "commands": _ADD_ONLY,
    "claims": _FULL,
    "caps": _FULL,
    "tracking": _FULL,
    "snapshots": _FULL,
    "migrations": "SELECT",
}


def ensure(settings: Settings, *, attempts: int = 20) -> None:
    """Create the role if it is not there, and let the login role take it on."""
    engine = owner_engine(settings, "log")
    try:
        for attempt in range(attempts):
            try:
                with engine.begin() as connection:
                    connection.exec_driver_sql(_MAKE_ROLE)
                    connection.exec_driver_sql(_JOIN_ROLE)
                return
            except sa.exc.InternalError:  # "tuple concurrently updated": another process is doing the same
                if attempt == attempts - 1:
                    raise
                time.sleep(0.05)
    finally:
        engine.dispose()


def ensure_schema(connection: sa.Connection, store: StoreName) -> None:
    """The store's schema. That of the views belongs to the role: read models make and drop their own tables."""
    owner = f" AUTHORIZATION {ROLE}" if store == "views" else ""
    connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS {store}{owner}")
    if not connection.exec_driver_sql(f"SELECT has_schema_privilege('{ROLE}', '{store}', 'USAGE')").scalar_one():
        connection.exec_driver_sql(f"GRANT USAGE ON SCHEMA {store} TO {ROLE}")


def grant(connection: sa.Connection, store: StoreName) -> None:
    """What the role may do in a store, after its tables have changed."""
    if store == "log":
        for table, rights in _LOG_RIGHTS.items():
            connection.exec_driver_sql(f"GRANT {rights} ON {table} TO {ROLE}")
    else:
        connection.exec_driver_sql(f"GRANT {_FULL} ON ALL TABLES IN SCHEMA {store} TO {ROLE}")
        connection.exec_driver_sql(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {store} TO {ROLE}")
