"""The steps of the log itself."""

from __future__ import annotations

import sqlalchemy as sa

from tenants.store import append_function, schema
from tenants.store.step import Step, create_all

APPEND_ONLY = ("events", "commands")


def _refuse_changes(connection: sa.Connection) -> None:
    """The database itself refuses to change or remove what was recorded, whoever asks."""
    if connection.dialect.name == "sqlite":
        for table in APPEND_ONLY:
            for change in ("UPDATE", "DELETE"):
                connection.exec_driver_sql(
                    f"CREATE TRIGGER {table}_refuse_{change.lower()} BEFORE {change} ON {table} "
                    f"BEGIN SELECT RAISE(ABORT, '{table} can only be added to'); END"
                )
        return
    connection.exec_driver_sql(
        "CREATE FUNCTION only_added_to() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME || ' can only be added to'; END $$"
    )
    for table in APPEND_ONLY:
        connection.exec_driver_sql(
            f"CREATE TRIGGER {table}_refuse_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION only_added_to()"
        )


def _append_function(connection: sa.Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(append_function.SQL)


LOG = (
    create_all(1, "events, commands, claims, caps, tracking", schema.METADATA),
    Step(2, "what was recorded can only be added to", _refuse_changes),
    Step(3, "append in one call", _append_function),
)
