"""Every event → the row of its stream."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from projections.room import Room, needs, on
from projections.rows import Rows
from projections.stream_index.tables import stream_kinds, streams
from tenants.store.envelope import BUREAU, Envelope, tenant_of


class Place(NamedTuple):
    """Where a stream belongs: `op-350102-003/case/0192…` is a case of that operator, `scheme/…` one of the bureau."""

    tenant: str
    kind: str
    tail: str


@lru_cache(20_000)
def place_of(stream: str) -> Place:
    owner, _, rest = stream.partition("/")
    tenant = tenant_of(stream)
    if tenant == BUREAU:
        return Place(tenant, owner, rest)
    kind, _, tail = rest.partition("/")
    return Place(tenant, kind, tail or owner)


def on_any(rows: Rows, envelope: Envelope) -> None:
    stream = envelope.stream
    if rows.get(streams, stream) is None:
        _begin(rows, envelope)
    row = rows.change(streams, stream)
    row["last_position"] = envelope.position
    row["last_recorded_at"] = envelope.recorded_at
    row["events"] += 1
    row["last_name"] = envelope.name


def _begin(rows: Rows, envelope: Envelope) -> None:
    tenant, kind, tail = place_of(envelope.stream)
    if rows.get(stream_kinds, (tenant, kind)) is None:
        rows.add(stream_kinds, tenant=tenant, kind=kind, streams=0)
    rows.change(stream_kinds, (tenant, kind))["streams"] += 1
    rows.add(
        streams,
        stream=envelope.stream,
        kind=kind,
        tail=tail,
        tenant=tenant,
        first_position=envelope.position,
        last_position=envelope.position,
        first_recorded_at=envelope.recorded_at,
        last_recorded_at=envelope.recorded_at,
        events=0,
        last_name=envelope.name,
    )


def _kind(envelope: Envelope) -> tuple[tuple[str, ...], ...]:
    """Needed for the first event of a stream alone."""
    return (place_of(envelope.stream)[:2],) if envelope.version == 1 else ()


ROOM = Room(
    name="stream_index",
    version=1,
    tables=(streams, stream_kinds),
    handlers={},
    every=on(on_any, needs(streams, "stream"), (stream_kinds, _kind)),
)
