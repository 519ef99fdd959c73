"""A commit whose confirmation never came is settled: what was asked for is recorded once, its positions are told."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

import psycopg
import pytest

from domain.shared.effects import Claim, SetCap, Use
from tenants.settings import Settings
from tenants.store.errors import RequestRepeated, StoreUnavailable, VersionConflict
from tenants.store.log import Log
from tenants.store.postgres_writer import PostgresWriter
from tenants.store.sqlite_writer import SQLiteWriter
from tenants.store.submission import Submission
from tests.tenants.store.samples import envelope, key, registry

pytestmark = pytest.mark.faults


class Cable:
    """The connection to PostgreSQL, which can be cut before a call is carried out or after it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.cuts: list[str] = []
        call = PostgresWriter._call

        def through(writer: PostgresWriter, batch: Sequence[Submission]) -> None:
            cut = self.cuts.pop(0) if self.cuts else ""
            if cut != "before":
                call(writer, batch)
            if cut:
                for one in batch:
                    one.positions = None
                writer._cursor().connection.close()
                raise psycopg.OperationalError("server closed the connection unexpectedly")

        monkeypatch.setattr(PostgresWriter, "_call", through)


@pytest.fixture
def cable(monkeypatch: pytest.MonkeyPatch) -> Cable:
    return Cable(monkeypatch)


@pytest.fixture
def log(postgresql_database: Settings) -> Any:
    opened = Log(postgresql_database, registry())
    yield opened
    opened.close()


EFFECTS: dict[str, Any] = {"claims": [Claim("live", "zhang", "v")], "caps": [SetCap("c", 10), Use("c", 6)]}


@pytest.mark.postgres
@pytest.mark.parametrize("cuts", [["after"], ["before"], ["after", "before"], ["before", "after"], ["after", "after"]])
@pytest.mark.parametrize("has_id", [True, False])
def test_a_cut_connection_leaves_the_append_recorded_once(
    log: Log, cable: Cable, cuts: list[str], has_id: bool
) -> None:
    cable.cuts = list(cuts)
    command = key("r-1") if has_id else None
    events = [envelope("voucher/1", request_id="r-1"), envelope("voucher/1", 2, request_id="r-1")]
    positions = log.append(events, command=command, **EFFECTS)
    assert cable.cuts == []
    assert [one.position for one in log.feed(0)] == positions
    assert log.cap("c") == (6, 10)
    assert log.append([envelope("voucher/2")]) == [log.head()]


@pytest.mark.postgres
def test_a_batch_that_was_cut_off_is_settled_one_by_one(log: Log, cable: Cable) -> None:
    writer = log._store._writer
    rows = [log.mapper.row(envelope(f"voucher/{number}")) for number in range(3)]
    batch = [Submission([row], command=key(f"r-{number}")) for number, row in enumerate(rows)]
    cable.cuts = ["after"]
    writer.write(batch)
    assert [one.outcome() for one in batch] == [[one.position] for one in log.feed(0)]


@pytest.mark.postgres
def test_what_another_recorded_meanwhile_is_not_taken_for_ours(log: Log, cable: Cable) -> None:
    log.append([envelope("voucher/1")])
    cable.cuts = ["before"]
    with pytest.raises(VersionConflict):
        log.append([envelope("voucher/1", actor="somebody else")])


@pytest.mark.postgres
def test_the_same_request_of_another_process_is_answered_as_before(log: Log, cable: Cable) -> None:
    log.append([envelope("voucher/1")], command=key("r-1", answer=b"voucher 1"))
    cable.cuts = ["before"]
    with pytest.raises(RequestRepeated) as repeated:
        log.append([envelope("voucher/2")], command=key("r-1"))
    assert repeated.value.stored.answer == b"voucher 1"


@pytest.mark.postgres
def test_a_database_that_stays_away_is_said_and_asking_again_is_safe(log: Log, cable: Cable) -> None:
    cable.cuts = ["after"] + ["before"] * 3
    with pytest.raises(StoreUnavailable, match="same request id"):
        log.append([envelope("voucher/1")], command=key("r-1"))
    with pytest.raises(RequestRepeated):
        log.append([envelope("voucher/1")], command=key("r-1"))
    assert len(log.feed(0)) == 1


@pytest.mark.postgres
def test_a_database_that_goes_away_while_we_ask_is_said(
    log: Log, cable: Cable, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.append([envelope("voucher/1")], command=key("r-1"))
    find = PostgresWriter._find

    def cut_off(writer: PostgresWriter, sql: str, values: Sequence[Any]) -> Any:
        writer._cursor().connection.close()
        monkeypatch.setattr(PostgresWriter, "_find", find)
        raise psycopg.OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr(PostgresWriter, "_find", cut_off)
    with pytest.raises(StoreUnavailable):
        log.append([envelope("voucher/1")], command=key("r-1"))
    with pytest.raises(RequestRepeated):
        log.append([envelope("voucher/1")], command=key("r-1"))


@pytest.mark.postgres
def test_a_connection_that_died_while_idle_is_nobodys_trouble(postgresql_database: Settings, log: Log) -> None:
    log.append([envelope("voucher/1")])
    assert len(log.load("voucher/1")) == 1
    with psycopg.connect(postgresql_database.database_url, autocommit=True) as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )
    assert len(log.load("voucher/1")) == 1
    assert log.append([envelope("voucher/1", 2)]) == [2]


class Pen:
    """A cursor whose commit fails, before or after it was carried out."""

    def __init__(self, cursor: sqlite3.Cursor, fails: str) -> None:
        self._cursor = cursor
        self._fails = fails

    def __getattr__(self, name: str) -> Any:
        return getattr(self._cursor, name)

    def execute(self, sql: str, values: Any = ()) -> Any:
        if sql != "COMMIT":
            return self._cursor.execute(sql, values)
        if self._fails == "after":
            self._cursor.execute(sql)
        raise sqlite3.OperationalError("disk I/O error")


@pytest.fixture
def failing_commit(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    cursor = SQLiteWriter._cursor

    def fail_once(when: str) -> None:
        def first(writer: SQLiteWriter) -> Any:
            monkeypatch.setattr(SQLiteWriter, "_cursor", cursor)
            return Pen(cursor(writer), when)

        monkeypatch.setattr(SQLiteWriter, "_cursor", first)

    return fail_once


def test_a_commit_of_sqlite_that_failed_after_the_fact_counts(
    sqlite_database: Settings, failing_commit: Callable[[str], None]
) -> None:
    log = Log(sqlite_database, registry())
    failing_commit("after")
    assert log.append([envelope("voucher/1")], command=key("r-1")) == [1]
    assert [one.position for one in log.feed(0)] == [1]
    log.close()


def test_a_commit_of_sqlite_that_failed_is_said_and_asking_again_is_safe(
    sqlite_database: Settings, failing_commit: Callable[[str], None]
) -> None:
    log = Log(sqlite_database, registry())
    failing_commit("before")
    with pytest.raises(StoreUnavailable, match="I/O error"):
        log.append([envelope("voucher/1")], command=key("r-1"))
    assert log.feed(0) == []
    assert log.append([envelope("voucher/1")], command=key("r-1")) == [1]
    log.close()
