"""What was recorded stays as it was: the database itself refuses to change or remove it."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from tenants.settings import Settings
from tenants.store.engines import open_engine, owner_engine, read_only_engine
from tenants.store.log import Log
from tests.tenants.store.samples import envelope, key, registry

CHANGES = [
    "UPDATE events SET actor = 'somebody else'",
    "UPDATE events SET state = state",
    "UPDATE commands SET answer = digest",
    "DELETE FROM events",
    "DELETE FROM commands",
    "DELETE FROM events WHERE position = 1",
]


@pytest.fixture
def recorded(database: Settings) -> Settings:
    log = Log(database, registry())
    log.append([envelope("voucher/1")], command=key("r-1"))
    log.close()
    return database


def attempt(engine: sa.Engine, change: str) -> None:
    try:
        with engine.begin() as connection:
            connection.execute(sa.text(change))
    finally:
        engine.dispose()


def is_whole(settings: Settings) -> bool:
    log = Log(settings, registry())
    try:
        return [one.actor for one in log.feed(0)] == ["lin"] and log.command("lin", "r-1") is not None
    finally:
        log.close()


@pytest.mark.parametrize("change", CHANGES)
def test_the_program_cannot_change_what_was_recorded(recorded: Settings, change: str) -> None:
    with pytest.raises(sa.exc.DBAPIError, match=r"can only be added to|permission denied"):
        attempt(open_engine(recorded, "log"), change)
    assert is_whole(recorded)


@pytest.mark.parametrize("change", CHANGES)
def test_not_even_the_owner_changes_it_by_mistake(recorded: Settings, change: str) -> None:
    with pytest.raises(sa.exc.DBAPIError, match="can only be added to"):
        attempt(owner_engine(recorded, "log"), change)
    assert is_whole(recorded)


def test_nothing_recorded_is_replaced(recorded: Settings) -> None:
    if recorded.is_postgresql:
        change = "INSERT INTO commands SELECT * FROM commands ON CONFLICT (scope, request_id) DO UPDATE SET answer = ''"
    else:
        change = "INSERT OR REPLACE INTO events SELECT * FROM events"
    with pytest.raises(sa.exc.DBAPIError, match=r"can only be added to|permission denied"):
        attempt(open_engine(recorded, "log"), change)
    assert is_whole(recorded)


def test_without_the_guard_the_same_change_goes_through(recorded: Settings) -> None:
    """The control: it is the guard that refuses, not the shape of the statement."""
    engine = owner_engine(recorded, "log")
    drop = "DROP TRIGGER events_refuse_update"
    if recorded.is_postgresql:
        drop = "DROP TRIGGER events_refuse_changes ON log.events"
    attempt(engine, drop)
    attempt(owner_engine(recorded, "log"), CHANGES[0])
    assert not is_whole(recorded)


@pytest.mark.postgres
@pytest.mark.parametrize("table", ["events", "commands", "events, commands"])
def test_tables_are_not_emptied(postgresql_database: Settings, table: str) -> None:
    with pytest.raises(sa.exc.DBAPIError, match="can only be added to"):
        attempt(owner_engine(postgresql_database, "log"), f"TRUNCATE {table}")
    with pytest.raises(sa.exc.DBAPIError, match="permission denied"):
        attempt(open_engine(postgresql_database, "log"), f"TRUNCATE {table}")


@pytest.mark.postgres
def test_the_program_is_neither_owner_nor_superuser(postgresql_database: Settings) -> None:
    engine = open_engine(postgresql_database, "log")
    with engine.connect() as connection:
        who = connection.execute(
            sa.text(
                "SELECT current_user, rolsuper, rolbypassrls, rolcanlogin FROM pg_roles WHERE rolname = current_user"
            )
        ).one()
        connection.execute(sa.text("RESET ROLE"))
        still = connection.execute(sa.text("SELECT current_user")).scalar_one()
    engine.dispose()
    assert tuple(who) == ("yizhan_app", False, False, False)
    assert still == "yizhan_app"
    with pytest.raises(sa.exc.DBAPIError, match="must be owner"):
        attempt(open_engine(postgresql_database, "log"), "DROP TABLE events")


def test_a_reader_cannot_write(recorded: Settings) -> None:
    for change in ("INSERT INTO claims VALUES ('s', 'k', 'h')", "DELETE FROM claims", "CREATE TABLE more (number INT)"):
        with pytest.raises(sa.exc.DBAPIError, match=r"read-?only|permission denied"):
            attempt(read_only_engine(recorded, "log"), change)


@pytest.mark.parametrize("store", ["views", "vault", "accounts"])
def test_the_program_makes_its_own_read_models_and_nothing_else(database: Settings, store: str) -> None:
    if store == "views" or not database.is_postgresql:
        attempt(open_engine(database, store), "CREATE TABLE more (number INT)")  # type: ignore[arg-type]
        attempt(open_engine(database, store), "DROP TABLE more")  # type: ignore[arg-type]
    else:
        with pytest.raises(sa.exc.DBAPIError, match="permission denied"):
            attempt(open_engine(database, store), "CREATE TABLE more (number INT)")  # type: ignore[arg-type]
