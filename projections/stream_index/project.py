"""Every event → the row of its stream."""

from __future__ import annotations

from projections.room import Room, needs, on
from projections.rows import Row, Rows
from projections.stream_index.tables import stream_kinds, streams
from tenants.store.envelope import Envelope, tenant_of


def parts_of(stream: str) -> tuple[str, str]:
    """What a stream tells of, and the id behind that: `op-350102-003/case/0192…` is a case, `scheme/…` a scheme."""
    owner, _, rest = stream.partition("/")
    if not owner.startswith("op-"):
        return owner, rest
    kind, _, tail = rest.partition("/")
    return kind, tail or owner


def on_any(rows: Rows, envelope: Envelope) -> None:
    row = rows.get(streams, envelope.stream) or _begun(rows, envelope)
    row = rows.change(streams, envelope.stream)
    row["last_position"] = envelope.position
    row["last_recorded_at"] = envelope.recorded_at
    row["events"] += 1
    row["last_name"] = envelope.name
    rows.change(stream_kinds, (row["tenant"], row["kind"]))["events"] += 1


def _begun(rows: Rows, envelope: Envelope) -> Row:
    kind, tail = parts_of(envelope.stream)
    key = (tenant_of(envelope.stream), kind)
    if rows.get(stream_kinds, key) is None:
        rows.add(stream_kinds, tenant=tenant_of(envelope.stream), kind=kind, streams=0, events=0)
    rows.change(stream_kinds, key)["streams"] += 1
    return rows.add(
        streams,
        stream=envelope.stream,
        kind=kind,
        tail=tail,
        tenant=tenant_of(envelope.stream),
        first_position=envelope.position,
        last_position=envelope.position,
        first_recorded_at=envelope.recorded_at,
        last_recorded_at=envelope.recorded_at,
        events=0,
        last_name=envelope.name,
    )


def _kind(envelope: Envelope) -> tuple[tuple[str, str]]:
    return ((tenant_of(envelope.stream), parts_of(envelope.stream)[0]),)


ROOM = Room(
    name="stream_index",
    version=1,
    tables=(streams, stream_kinds),
    handlers={},
    every=on(on_any, needs(streams, "stream"), (stream_kinds, _kind)),
)
