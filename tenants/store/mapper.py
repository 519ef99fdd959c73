"""Envelope ↔ stored row. Personal fields are sealed on the way in and stay sealed on the way out, unless opened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

import msgspec
from eventsourcing.persistence import Mapper, StoredEvent

from domain.shared.personal import Personal
from tenants.store.codec import encode
from tenants.store.envelope import Envelope
from tenants.store.errors import UnreadableEvent
from tenants.store.library_rows import NotifiedRow, StoredRow
from tenants.store.registry import EventRegistry
from tenants.store.rows import Recorded, Row, to_day, to_day_number, to_microseconds
from tenants.store.sealing import NoSealer, Sealer, changed

if TYPE_CHECKING:
    from eventsourcing.domain import DomainEventProtocol


class EnvelopeMapper(Mapper[str]):
    """Also the library's mapper, so that its EventStore can stand on the same recorder."""

    def __init__(self, registry: EventRegistry, sealer: Sealer | None = None) -> None:
        self.registry = registry
        self.sealer: Sealer = sealer or NoSealer()

    def row(self, envelope: Envelope) -> Row:
        """What is stored for `envelope`. UnknownEvent when its class is not registered or its name is another's."""
        name = self.registry.name_of(envelope.event)
        if envelope.name and envelope.name != name:
            raise ValueError(f"the event is stored as {name}, not {envelope.name}")
        return (
            envelope.tenant,
            envelope.stream,
            envelope.version,
            name,
            to_microseconds(envelope.recorded_at),
            to_day_number(envelope.on),
            envelope.actor,
            envelope.role,
            envelope.on_behalf_of,
            envelope.request_id,
            envelope.reason,
            encode(self._sealed(name, envelope.event)),
        )

    def envelopes(self, rows: Sequence[Recorded]) -> list[Envelope]:
        """The envelopes of stored rows; this is where replaying spends its time.

        Moments are exact until the year 2242: till then a double tells microseconds apart. UnknownEvent or
        UnreadableEvent when it cannot be done faithfully.
        """
        decoders = {name: self.registry.codec(name).decode for name in {row[4] for row in rows}}
        try:
            moments = msgspec.convert([row[5] / 1_000_000 for row in rows], list[datetime], strict=False)
            return [
                Envelope(
                    position=position,
                    tenant=tenant,
                    stream=stream,
                    version=version,
                    name=name,
                    recorded_at=moment,
                    on=to_day(on_day),
                    actor=actor,
                    role=role,
                    on_behalf_of=behalf,
                    request_id=request,
                    reason=reason,
                    event=decoders[name](state),
                )
                for (
                    (position, tenant, stream, version, name, _, on_day, actor, role, behalf, request, reason, state),
                    moment,
                ) in zip(rows, moments, strict=True)
            ]
        except (msgspec.MsgspecError, ValueError, KeyError, TypeError) as error:
            raise self._failure(rows) or error from error

    def envelope(self, row: Recorded) -> Envelope:
        """The same for one."""
        return self.envelopes([row])[0]

    def opened(self, envelope: Envelope) -> Envelope:
        """The same with personal fields in plain; those of a forgotten person, whose key is gone, stay sealed."""
        codec = self.registry.codec(envelope.name)
        if not codec.personal:
            return envelope
        return msgspec.structs.replace(envelope, event=changed(envelope.event, codec.personal, self._open))

    def to_stored_event(self, domain_event: DomainEventProtocol[str]) -> StoredEvent:
        row = self.row(cast(Envelope, domain_event))
        return StoredRow(originator_id=row[1], originator_version=row[2], topic=row[3], state=row[11], row=row)

    def to_domain_event(self, stored_event: StoredEvent) -> DomainEventProtocol[str]:
        if not isinstance(stored_event, StoredRow | NotifiedRow):
            raise TypeError("only rows of this store hold an envelope")
        return self.envelope(cast(Recorded, (stored_event.position, *stored_event.row)))

    def _failure(self, rows: Sequence[Recorded]) -> UnreadableEvent | None:
        """Which of the rows it was."""
        for row in rows:
            try:
                self.registry.codec(row[4]).decode(row[12])
            except (msgspec.MsgspecError, ValueError, KeyError, TypeError) as error:
                return UnreadableEvent(f"{row[4]} at position {row[0]} ({row[2]} version {row[3]}): {error}")
        return None

    def _sealed(self, name: str, event: Any) -> Any:
        codec = self.registry.codec(name)
        if not codec.personal:
            return event
        subject = getattr(event, cast(str, codec.personal_of))

        def seal(field: str, value: Personal) -> Personal:
            return value if value.is_sealed else Personal.from_token(self.sealer.seal(subject, field, value.plain))

        return changed(event, codec.personal, seal)

    def _open(self, _field: str, value: Personal) -> Personal:
        plain = self.sealer.open(value.sealed) if value.is_sealed else value.plain
        return value if plain is None else Personal.of(plain)
