"""A reader that has seen a position never misses a smaller one, however long an append is held up before its commit."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from tenants.settings import Settings
from tenants.store.append_function import SQL
from tenants.store.engines import open_engine, owner_engine
from tenants.store.log import Log
from tenants.store.mapper import EnvelopeMapper
from tenants.store.postgres_call import CALL, arguments
from tenants.store.sqlite_append import append
from tenants.store.submission import Submission
from tests.tenants.store.samples import envelope, registry

pytestmark = pytest.mark.faults

HELD, OTHER = "voucher/held", "voucher/other"


@contextmanager
def held_append(settings: Settings) -> Iterator[Callable[[], None]]:
    """An append that has done everything but commit; the answer commits it."""
    submission = Submission([EnvelopeMapper(registry()).row(envelope(HELD))])
    engine = open_engine(settings, "log")
    with engine.connect() as connection, connection.begin() as transaction:
        driver: Any = connection.connection.driver_connection
        if settings.is_postgresql:
            driver.execute(CALL, arguments([submission]))
        else:
            append(driver.cursor(), submission)
        yield transaction.commit
    engine.dispose()


def follow_while_held(settings: Settings) -> list[str]:
    """What a follower has seen in the end when another append comes while one is held."""
    writer, reader = Log(settings, registry()), Log(settings, registry())
    seen: list[str] = []
    position = 0

    def look() -> None:
        nonlocal position
        for one in reader.feed(position):
            seen.append(one.stream)
            position = one.position or position

    with held_append(settings) as commit:
        other = threading.Thread(target=lambda: writer.append([envelope(OTHER)]))
        other.start()
        other.join(0.5)
        look()
        commit()
    other.join()
    look()
    writer.close()
    reader.close()
    return seen


def test_nothing_overtakes_an_append_that_is_held_up(database: Settings) -> None:
    assert follow_while_held(database) == [HELD, OTHER]


@pytest.mark.postgres
def test_control_without_the_lock_the_follower_never_sees_the_held_one(postgresql_database: Settings) -> None:
    lock = "PERFORM pg_advisory_xact_lock(2036955752);"
    assert lock in SQL
    engine = owner_engine(postgresql_database, "log")
    with engine.begin() as connection:
        connection.exec_driver_sql(SQL.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION").replace(lock, ""))
    engine.dispose()
    assert follow_while_held(postgresql_database) == [OTHER]


def test_positions_of_an_append_are_not_interleaved(database: Settings) -> None:
    """Four logs, each appending fifty at a time."""
    logs = [Log(database, registry()) for _ in range(4)]
    positions: list[list[int]] = []

    def add(number: int) -> None:
        batch = [envelope(f"voucher/{number}", version) for version in range(1, 51)]
        positions.append(logs[number].append(batch))

    threads = [threading.Thread(target=add, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for found in positions:
        assert found == list(range(found[0], found[0] + 50))
    for log in logs:
        log.close()


@pytest.mark.postgres
def test_the_file_of_the_function_is_what_the_database_runs(postgresql_database: Settings, tmp_path: Path) -> None:
    """The control above replaces the function; this one makes sure that it replaces the one in use."""
    engine = open_engine(postgresql_database, "log")
    with engine.connect() as connection:
        source = connection.execute(sa.text("SELECT prosrc FROM pg_proc WHERE proname = 'append'")).scalar_one()
    engine.dispose()
    assert source in SQL
