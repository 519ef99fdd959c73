"""The stores are brought up to date by numbered steps, once each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from tenants.settings import Settings
from tenants.store.engines import STORES, open_engine
from tenants.store.log import Log
from tenants.store.migrations import MIGRATIONS, Step, create_all, migrate, register
from tests.support.databases import Servers, settings_for
from tests.tenants.store.samples import envelope, registry


@pytest.fixture
def empty(database_kind: str, tmp_path: Path, servers: Servers) -> Iterator[Settings]:
    with settings_for(database_kind, tmp_path, servers, migrated=False) as settings:
        yield settings


@pytest.fixture
def own_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test registers is gone after it."""
    for store, steps in MIGRATIONS.items():
        monkeypatch.setitem(MIGRATIONS, store, list(steps))


def test_an_empty_database_becomes_usable_and_stays_as_it_is(empty: Settings) -> None:
    first = migrate(empty)
    assert set(first) == set(STORES)
    assert first["log"] == [step.title for step in MIGRATIONS["log"]]
    log = Log(empty, registry())
    log.append([envelope("voucher/1")])
    assert migrate(empty) == {store: [] for store in STORES}
    assert log.head() == 1
    log.close()


def test_a_room_adds_its_tables(empty: Settings, own_steps: None) -> None:
    tables = sa.MetaData()
    keys = sa.Table("more_keys", tables, sa.Column("subject", sa.Text, primary_key=True))
    migrate(empty)
    step = create_all(900, "more keys", tables)
    register("vault", step)
    register("vault", step)
    assert migrate(empty)["vault"] == ["more keys"]
    engine = open_engine(empty, "vault")
    with engine.begin() as connection:
        connection.execute(sa.insert(keys).values(subject="zhang"))
        connection.execute(sa.update(keys).values(subject="wang"))
        assert connection.scalars(sa.select(keys.c.subject)).all() == ["wang"]
        connection.execute(sa.delete(keys))
    engine.dispose()


def doing(sql: str) -> Callable[[sa.Connection], None]:
    def run(connection: sa.Connection) -> None:
        connection.exec_driver_sql(sql)

    return run


def test_a_later_step_finds_what_the_earlier_made(empty: Settings, own_steps: None) -> None:
    register(
        "accounts",
        Step(902, "second", doing("INSERT INTO words VALUES ('two')")),
        Step(901, "first", doing("CREATE TABLE words (word TEXT)")),
    )
    assert migrate(empty)["accounts"][-2:] == ["first", "second"]


def test_a_step_that_fails_is_as_if_it_had_not_been_tried(empty: Settings, own_steps: None) -> None:
    migrate(empty)

    def half(connection: sa.Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE half (number INT)")
        raise RuntimeError("the power went")

    register("accounts", Step(901, "half", half))
    with pytest.raises(RuntimeError):
        migrate(empty)
    MIGRATIONS["accounts"].pop()
    register("accounts", Step(901, "whole", doing("CREATE TABLE half (number INT)")))
    assert migrate(empty)["accounts"] == ["whole"]


def test_two_steps_do_not_share_a_number(own_steps: None) -> None:
    register("accounts", Step(901, "one", lambda _: None))
    with pytest.raises(ValueError, match="901"):
        register("accounts", Step(901, "another", lambda _: None))


def test_ids_compare_byte_by_byte(database: Settings) -> None:
    """Whatever the locale of the server: 'op-10' comes before 'op-9', capitals before small letters."""
    log = Log(database, registry())
    names = ["op-9/case/1", "op-10/case/1", "op-1/Case/1", "op-1/case/1", "人/1", "op-1-a/case/1"]
    log.append([envelope(name) for name in names])
    log.close()
    engine = open_engine(database, "log")
    with engine.begin() as connection:
        found = connection.scalars(sa.text("SELECT stream FROM events ORDER BY stream")).all()
    engine.dispose()
    assert found == sorted(names, key=lambda name: name.encode())
