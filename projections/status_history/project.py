"""Events of people → rows."""

from __future__ import annotations

from domain.people.events import PersonRegistered, PersonServed, PersonStatusEnded, PersonStatusGained
from projections.room import Room, needs, on
from projections.rows import Rows
from projections.status_history.tables import over, served, standing
from tenants.store.envelope import Envelope


def on_served(rows: Rows, envelope: Envelope) -> None:
    event: PersonRegistered | PersonServed = envelope.event
    rows.add(served, person=event.person, operator=event.operator)


def on_gained(rows: Rows, envelope: Envelope) -> None:
    event: PersonStatusGained = envelope.event
    if rows.get(standing, (event.person, event.status)):
        _over(rows, envelope, "renewed")
    rows.add(
        standing,
        person=event.person,
        status=event.status,
        version=envelope.version,
        case=event.case,
        operator=event.operator,
        since=event.since or envelope.on,
        until=event.until,
        facts=event.facts,
        reasons=event.reasons.sealed if event.reasons else None,
    )


def on_ended(rows: Rows, envelope: Envelope) -> None:
    event: PersonStatusEnded = envelope.event
    _over(rows, envelope, event.cause)
    rows.remove(standing, (event.person, event.status))


def _over(rows: Rows, envelope: Envelope, cause: str) -> None:
    event: PersonStatusGained | PersonStatusEnded = envelope.event
    rows.add(over, **rows.row(standing, (event.person, event.status)), ended_on=envelope.on, cause=cause)


_STANDING = needs(standing, "event.person", "event.status")
ROOM = Room(
    name="status_history",
    version=1,
    tables=(standing, over, served),
    handlers={
        PersonRegistered: on(on_served),
        PersonServed: on(on_served),
        PersonStatusGained: on(on_gained, _STANDING),
        PersonStatusEnded: on(on_ended, _STANDING),
    },
)
