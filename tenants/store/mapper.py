"""Envelope ↔ stored row. Personal fields are sealed on the way in and stay sealed on the way out, unless opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import msgspec
from eventsourcing.persistence import Mapper, StoredEvent

from domain.shared.personal import Personal
from tenants.store.codec import encode
from tenants.store.envelope import Envelope
from tenants.store.library_rows import NotifiedRow, StoredRow
from tenants.store.registry import EventRegistry
from tenants.store.rows import Recorded, Row, to_day, to_day_number, to_microseconds, to_moment
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

    def envelope(self, row: Recorded) -> Envelope:
        """The envelope of a stored row. UnknownEvent or UnreadableEvent when that cannot be done faithfully."""
        position, tenant, stream, version, name, recorded_at, on_day, actor, role, behalf, request, reason, state = row
        codec = self.registry.codec(name)
        try:
            event = codec.decode(state)
        except (msgspec.MsgspecError, ValueError, KeyError, TypeError) as error:
            raise codec.failure(error, f"position {position} ({stream} version {version})") from error
        return Envelope(
            position=position,
            tenant=tenant,
            stream=stream,
            version=version,
            name=name,
            recorded_at=to_moment(recorded_at),
            on=to_day(on_day),
            actor=actor,
            role=role,
            on_behalf_of=behalf,
            request_id=request,
            reason=reason,
            event=event,
        )

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
