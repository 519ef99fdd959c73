"""Every trouble with the database is said in the store's own words, and leaves nothing half done."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest
import sqlalchemy as sa

from domain.shared.effects import Claim, Use
from tenants.settings import Settings
from tenants.store import safety, sqlite_connection
from tenants.store.datastore import Datastore
from tenants.store.engines import open_engine, owner_engine
from tenants.store.errors import (
    StoreClosed,
    StoreError,
    StoreUnavailable,
    UnknownEvent,
    UnreadableEvent,
    UnsafeDatabase,
    Unwritable,
)
from tenants.store.log import Log
from tenants.store.migrations import migrate
from tenants.store.submission import Submission
from tests.tenants.store.samples import Issued, ReversibleVault, envelope, key, registry


def test_a_closed_log_says_so(log: Log) -> None:
    log.append([envelope("voucher/1")])
    log.close()
    with pytest.raises(StoreClosed):
        log.append([envelope("voucher/2")])
    with pytest.raises(StoreClosed):
        log.load("voucher/1")


UNWRITABLE: list[dict[str, Any]] = [
    {"reason": "half a pair: \ud800"},
    {"version": 2**70},
]


@pytest.mark.parametrize("changes", UNWRITABLE, ids=["surrogate", "huge number"])
def test_what_the_database_cannot_hold_is_refused_and_harms_nothing(log: Log, changes: dict[str, Any]) -> None:
    with pytest.raises(Unwritable):
        log.append([envelope("voucher/1", **{"version": 1} | changes)])
    assert log.append([envelope("voucher/1")])


@pytest.mark.postgres
def test_a_nul_character_is_refused_by_postgresql(postgresql_database: Settings) -> None:
    log = Log(postgresql_database, registry())
    with pytest.raises(Unwritable):
        log.append([envelope("voucher/1", reason="\x00")])
    with pytest.raises(Unwritable):
        log.append([envelope("voucher/\x00")], claims=[Claim("s", "\x00", "h")], caps=[Use("\x00", 1)])
    log.close()


def test_an_event_nobody_registered_is_not_written(log: Log) -> None:
    class Unheard(Issued, frozen=True, kw_only=True):
        pass

    with pytest.raises(UnknownEvent):
        log.append([envelope("voucher/1", event=Unheard(voucher="1", amount=1))])
    assert log.head() == 0


def insert(settings: Settings, name: str, state: bytes) -> None:
    """Past the log, as a program of another version might have."""
    store = Datastore(settings)
    row = ("bureau", "voucher/1", 1, name, 0, 20261122, "lin", "clerk", None, "", None, state)
    store.submit(Submission([row]))
    store.close()


@pytest.mark.parametrize("name", ["samples.unheard.v1", "samples.issued.v2", "nonsense"])
def test_a_stored_name_nobody_registered_is_refused_loudly(log: Log, database: Settings, name: str) -> None:
    insert(database, name, b'{"voucher":"1","amount":1}')
    with pytest.raises(UnknownEvent, match=name):
        log.load("voucher/1")
    with pytest.raises(UnknownEvent, match=name):
        log.feed(0)


@pytest.mark.parametrize("state", [b"", b"{", b'{"voucher":"1"}', b'{"voucher":"1","amount":"a lot"}', b"\xff"])
def test_stored_bytes_that_do_not_fit_are_located(log: Log, database: Settings, state: bytes) -> None:
    insert(database, "samples.issued.v1", state)
    with pytest.raises(UnreadableEvent, match=r"samples\.issued\.v1 at position 1 \(voucher/1 version 1\)"):
        log.feed(0)


def test_an_append_that_was_refused_leaves_no_trace_in_the_next(log: Log) -> None:
    with pytest.raises(StoreError):
        log.append([envelope("voucher/1")], command=key("r-1"), claims=[Claim("s", "k", "h")], caps=[Use("none", 1)])
    assert (log.holder("s", "k"), log.command("lin", "r-1"), log.head()) == (None, None, 0)
    log.append([envelope("voucher/1")], command=key("r-1"))


@pytest.mark.parametrize(
    "url", ["postgresql://nobody@127.0.0.1:1/nowhere", "postgresql://nobody@/nowhere?host=/nowhere"]
)
def test_a_server_out_of_reach_is_unavailable(url: str, sqlite_database: Settings) -> None:
    away = sqlite_database.model_copy(update={"database_url": url})
    with pytest.raises(StoreUnavailable):
        migrate(away)
    with pytest.raises(StoreUnavailable):
        Log(away, registry())


def test_a_folder_that_cannot_be_written_is_unavailable(sqlite_database: Settings) -> None:
    (sqlite_database.sqlite_folder / "log.sqlite").write_bytes(b"this is no database, and never was one" * 100)
    with pytest.raises(StoreUnavailable):
        Log(sqlite_database, registry())


def test_a_full_disk_refuses_writes_and_not_reads(sqlite_database: Settings) -> None:
    log = Log(sqlite_database, registry())
    log.append([envelope("voucher/1")])
    pages = limit_pages(log, 1)
    with pytest.raises(StoreUnavailable, match="full"):
        log.append([envelope(f"voucher/{number}") for number in range(2, 500)])
    assert [one.stream for one in log.feed(0)] == ["voucher/1"]
    limit_pages(log, pages)
    log.append([envelope("voucher/2")])
    assert [one.stream for one in log.feed(0)] == ["voucher/1", "voucher/2"]
    log.close()


def limit_pages(log: Log, pages: int) -> int:
    """The most pages the file may have on every connection of the writer; SQLite allows no less than there are."""
    engine = log._store.write_engine

    @sa.event.listens_for(engine, "connect")
    def _limit(connection: sqlite3.Connection, _record: Any) -> None:
        connection.execute(f"PRAGMA max_page_count={pages}")

    writer: Any = log._store._writer
    connection = writer._cursor().connection
    before = int(connection.execute("PRAGMA max_page_count").fetchone()[0])
    connection.execute(f"PRAGMA max_page_count={pages}")
    return before


def test_a_writer_that_holds_the_database_too_long_is_said(
    sqlite_database: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tenants.store.engines.BUSY_SECONDS", 0.1)
    log = Log(sqlite_database, registry())
    holding = sqlite3.connect(sqlite_database.sqlite_folder / "log.sqlite", isolation_level=None)
    holding.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailable, match="locked"):
        log.append([envelope("voucher/1")])
    assert log.feed(0) == []
    holding.execute("ROLLBACK")
    holding.close()
    assert log.append([envelope("voucher/1")]) == [1]
    log.close()


@pytest.mark.postgres
def test_an_append_that_hangs_in_another_process_is_said(
    postgresql_database: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tenants.store.engines.BUSY_SECONDS", 1.0)
    log = Log(postgresql_database, registry())
    engine = open_engine(postgresql_database, "log")
    with engine.connect() as holding:
        holding.execute(sa.text("SELECT pg_advisory_xact_lock(2036955752)"))
        with pytest.raises(StoreUnavailable, match="lock timeout"):
            log.append([envelope("voucher/1")])
        assert log.feed(0) == []
        holding.rollback()
    engine.dispose()
    assert log.append([envelope("voucher/1")])
    log.close()


@pytest.mark.postgres
@pytest.mark.parametrize("setting", ["fsync", "full_page_writes", "synchronous_commit"])
def test_a_server_that_could_lose_writes_is_refused(
    postgresql_database: Settings, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    ask = safety._value
    monkeypatch.setattr(safety, "_value", lambda c, q: "off" if q == f"SHOW {setting}" else ask(c, q))
    with pytest.raises(UnsafeDatabase, match=f"set {setting} = on"):
        Log(postgresql_database, registry())


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("GRANT UPDATE ON log.events TO yizhan_app", "UPDATE events"),
        ("GRANT DELETE ON log.commands TO yizhan_app", "DELETE commands"),
        ("GRANT TRUNCATE ON log.events TO yizhan_app", "TRUNCATE events"),
    ],
)
def test_a_role_that_could_change_the_log_is_refused(postgresql_database: Settings, change: str, sentence: str) -> None:
    engine = owner_engine(postgresql_database, "log")
    with engine.begin() as connection:
        connection.execute(sa.text(change))
    engine.dispose()
    with pytest.raises(UnsafeDatabase, match=sentence):
        Log(postgresql_database, registry())


@pytest.mark.postgres
def test_a_server_that_forgets_on_a_crash_is_refused_by_what_it_says_itself(postgresql_database: Settings) -> None:
    """Not only by what a test makes it say."""
    engine = owner_engine(postgresql_database, "log")
    database = sa.make_url(postgresql_database.database_url).database
    with engine.begin() as connection:
        connection.execute(sa.text(f'ALTER DATABASE "{database}" SET synchronous_commit = off'))
    engine.dispose()
    with pytest.raises(UnsafeDatabase, match="synchronous_commit"):
        Log(postgresql_database, registry())


def test_a_sqlite_file_that_does_not_wait_is_refused(
    sqlite_database: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    configure = sqlite_connection.configure

    def hasty(connection: sqlite3.Connection, _synchronous: str, *, read_only: bool) -> None:
        configure(connection, "NORMAL", read_only=read_only)

    monkeypatch.setattr("tenants.store.engines.configure", hasty)
    with pytest.raises(UnsafeDatabase, match="FULL"):
        Log(sqlite_database, registry(), ReversibleVault())
