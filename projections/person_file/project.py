"""Events → facts and moments. Any event that names a person, or lies in a stream that is about one, is a moment of
theirs: a new kind of event needs nothing here."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from domain.people.events import PersonFactRecorded, PersonFactWithdrawn, PersonRegistered, PersonServed
from projections.person_file.tables import person_facts, person_moments, person_readers, person_streams
from projections.room import Room, needs, on
from projections.rows import Rows
from tenants.store.envelope import Envelope

LONGEST = 200  # characters of a text that a line of a timeline can hold
MOST = 12  # entries of a list


def on_known(rows: Rows, envelope: Envelope) -> None:
    event: PersonRegistered | PersonServed = envelope.event
    rows.add(person_readers, person=event.person, operator=event.operator)
    on_anything(rows, envelope)


def on_fact(rows: Rows, envelope: Envelope) -> None:
    event: PersonFactRecorded = envelope.event
    rows.add(
        person_facts,
        person=event.person,
        fact=event.fact,
        since=event.since,
        until=event.until,
        kind=event.kind,
        source=event.source,
        detail=event.detail.sealed if event.detail else None,
        operator=event.operator,
        recorded_on=envelope.on,
    )
    on_anything(rows, envelope)


def on_fact_withdrawn(rows: Rows, envelope: Envelope) -> None:
    event: PersonFactWithdrawn = envelope.event
    rows.remove(person_facts, (event.person, event.fact))
    on_anything(rows, envelope)


def on_anything(rows: Rows, envelope: Envelope) -> None:
    person = _person_of(rows, envelope)
    if not person:
        return
    event = envelope.event
    rows.add(
        person_moments,
        person=person,
        position=envelope.position,
        at=envelope.recorded_at,
        on=envelope.on,
        name=envelope.name,
        stream=envelope.stream,
        operator=getattr(event, "operator", "") or "",
        actor=envelope.actor,
        told=_plain(event),
    )


def _person_of(rows: Rows, envelope: Envelope) -> str | None:
    """Whom the event names; else whom its stream is about, which its first event has said."""
    event = envelope.event
    if named := getattr(event, "person", None):
        return str(named)
    if getattr(event, "subject_kind", "") == "person":
        if rows.get(person_streams, envelope.stream) is None:
            rows.add(person_streams, stream=envelope.stream, person=event.subject)
        return str(event.subject)
    about = rows.get(person_streams, envelope.stream)
    return about["person"] if about else None


def _plain(event: Any) -> dict[str, Any]:
    """What a line can tell of an event; it is asked of every second event there is, so this is short of calls."""
    told: dict[str, Any] = {}
    for name in _fields(event.__class__):
        value = getattr(event, name)
        kind = value.__class__
        if kind is str:
            if 0 < len(value) <= LONGEST:
                told[name] = value
        elif kind is int or kind is bool:
            told[name] = value
        elif kind is tuple:
            if len(value) <= MOST and all(isinstance(one, str) for one in value):
                told[name] = list(value)
        elif isinstance(value, date):
            told[name] = value.isoformat()
    return told


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """Of events of one kind, all but those that say who it is."""
    names: tuple[str, ...] = kind.__struct_fields__  # type: ignore[attr-defined]
    return tuple(name for name in names if name != "person" and not name.endswith("_key"))


_STREAM = needs(person_streams, "stream")
ROOM = Room(
    name="person_file",
    version=1,
    tables=(person_readers, person_facts, person_streams, person_moments),
    handlers={
        PersonRegistered: on(on_known),
        PersonServed: on(on_known),
        PersonFactRecorded: on(on_fact),
        PersonFactWithdrawn: on(on_fact_withdrawn),
    },
    every=on(on_anything, _STREAM),
)
