"""Reading the whole log back, decoded, beside a bare SELECT of the same rows in the same pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from tenants.settings import Settings
from tenants.store.engines import read_only_engine
from tenants.store.envelope import Envelope
from tenants.store.log import Log
from tests.bench.measure import Measured, in_turn, rate
from tests.bench.samples import FIELDS, VoucherIssued, registry
from tests.support.databases import Servers, settings_for

GOAL = 0.7
PAGE = 1000
COLUMNS = (
    "position, tenant, stream, version, name, recorded_at, on_day, actor, role, on_behalf_of, request_id, reason, state"
)


def replay_rows(servers: Servers, folder: Path, events: int, rounds: int) -> Iterator[Measured]:
    for kind, title in (("sqlite", "SQLite"), ("postgresql", "PostgreSQL")):
        here = folder / f"replay-{kind}"
        here.mkdir()
        with settings_for(kind, here, servers) as settings, closing(Log(settings, registry())) as log:
            fill(log, events)
            found = _in_turn(settings, log, events, rounds)
        yield Measured(f"replay, {title}", "raw SELECT", found["ours"], found["raw"], GOAL)


def fill(log: Log, events: int) -> None:
    for start in range(0, events, PAGE):
        log.append([_envelope(number) for number in range(start, min(start + PAGE, events))])


def _envelope(number: int) -> Envelope:
    return Envelope(
        tenant=f"op-350102-{number % 50:03}",
        stream=f"op-350102-{number % 50:03}/voucher/{number}",
        version=1,
        recorded_at=datetime(2026, 1 + number % 12, 1 + number % 28, 8, 0, 0, number % 1_000_000, tzinfo=UTC),
        on=date(2026, 1 + number % 12, 1 + number % 28),
        actor="0193f2a4-1111-7d3a-9b55-2f6e8a1c4d70",
        role="clerk",
        on_behalf_of=f"op-350102-{number % 50:03}",
        request_id=f"0193f2a4-2222-7d3a-9b55-{number:012}",
        event=VoucherIssued(**FIELDS),
    )


def _in_turn(settings: Settings, log: Log, events: int, rounds: int) -> dict[str, float]:
    engine = read_only_engine(settings, "log", autocommit=True)
    try:
        with closing(engine.raw_connection()) as connection:
            driver: Any = connection.driver_connection
            cursor = driver.cursor(binary=True) if settings.is_postgresql else driver.cursor()
            sign = "%s" if settings.is_postgresql else "?"
            ways = {
                "ours": lambda: events * rate(lambda: _replay(log), 1),
                "raw": lambda: events * rate(lambda: _select(cursor, sign), 1),
            }
            return in_turn(ways, rounds)
    finally:
        engine.dispose()


def _replay(log: Log) -> None:
    after = 0
    while page := log.feed(after, PAGE):
        after = page[-1].position or 0


def _select(cursor: Any, sign: str) -> None:
    after = 0
    sql = f"SELECT {COLUMNS} FROM events WHERE position > {sign} ORDER BY position LIMIT {sign}"  # noqa: S608
    while page := cursor.execute(sql, (after, PAGE)).fetchall():
        after = page[-1][0]
