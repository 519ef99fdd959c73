"""What our figures stand beside: the library's own way with its own recorders, and plain SQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from queue import SimpleQueue
from typing import Any
from uuid import UUID, uuid4

import msgspec
import psycopg
import sqlalchemy as sa
from eventsourcing.application import Application
from eventsourcing.domain import DomainEvent

from tests.bench.samples import FIELDS


@dataclass(frozen=True)
class VoucherIssued(DomainEvent):
    """The same event as ours, as the library would have it."""

    voucher: str
    policy: str
    person: str
    operator: str
    outlet: str
    items: tuple[str, ...]
    amount: int
    valid_from: str
    valid_until: str
    batch: str
    note: str


class Vouchers(Application[UUID]):
    """Nothing but `save()`."""


RAW_TABLE = """
CREATE TABLE raw_events (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, tenant text NOT NULL, stream text NOT NULL,
  version int NOT NULL, name text NOT NULL, recorded_at bigint NOT NULL, on_day int NOT NULL, actor text NOT NULL,
  role text NOT NULL, on_behalf_of text, request_id text NOT NULL, reason text, state bytea NOT NULL,
  UNIQUE (stream, version)
)
"""
RAW_INSERT = (
    "INSERT INTO raw_events (tenant, stream, version, name, recorded_at, on_day, actor, role, on_behalf_of, request_id,"
    " reason, state) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %b)"
)
RAW_REST = (
    "bench.voucher-issued.v1",
    1_795_334_400_000_000,
    20261122,
    "0193f2a4-1111-7d3a-9b55-2f6e8a1c4d70",
    "clerk",
    "op-350102-003",
    "0193f2a4-2222-7d3a-9b55-2f6e8a1c4d70",
    None,
    msgspec.json.encode(FIELDS),
)
Operation = Callable[[], object]


@contextmanager
def library_on_sqlite(folder: Path) -> Iterator[Operation]:
    yield from _library({"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(folder / "library.sqlite")})


@contextmanager
def library_on_postgresql(url: str, threads: int) -> Iterator[Operation]:
    parts = sa.make_url(url)
    yield from _library(
        {
            "PERSISTENCE_MODULE": "eventsourcing.postgres",
            "POSTGRES_DBNAME": parts.database or "",
            "POSTGRES_HOST": str(parts.query.get("host", parts.host)),
            "POSTGRES_PORT": str(parts.port or ""),
            "POSTGRES_USER": parts.username or "",
            "POSTGRES_PASSWORD": parts.password or "",
            "POSTGRES_POOL_SIZE": str(threads),  # enough that no thread waits for a connection
            "POSTGRES_MAX_OVERFLOW": "0",
        }
    )


def _library(environment: dict[str, str]) -> Iterator[Operation]:
    with Vouchers(env=environment) as application:

        def save() -> None:
            application.save(VoucherIssued(originator_id=uuid4(), originator_version=1, timestamp=now(), **FIELDS))

        yield save


@contextmanager
def raw_inserts(url: str, threads: int) -> Iterator[Operation]:
    """A prepared INSERT of the same row, committed at once, over as many open connections as there are threads."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(RAW_TABLE)
    idle: SimpleQueue[psycopg.Connection[Any]] = SimpleQueue()
    for _ in range(threads):
        idle.put(psycopg.connect(url, autocommit=True))

    def insert() -> None:
        connection = idle.get()
        connection.execute(RAW_INSERT, ("op-350102-003", f"voucher/{uuid4()}", 1, *RAW_REST), prepare=True)
        idle.put(connection)

    yield insert
    for _ in range(threads):
        idle.get().close()


def now() -> datetime:
    return DomainEvent.create_timestamp()
