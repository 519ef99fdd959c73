"""Events of people → rows. What names a person stays sealed."""

from __future__ import annotations

from domain.people.events import PersonRegistered, PersonServed, PersonStatusEnded, PersonStatusGained
from projections.people_register.tables import people, people_served
from projections.room import Room, needs, on
from projections.rows import Rows
from tenants.store.envelope import Envelope

# The two that lists ask for; `status_history` has them all.
_COLUMNS = {
    "unemployed": ("unemployed_case", "unemployed_since"),
    "job-seeking": ("job_seeking_case", "job_seeking_since"),
}


def on_registered(rows: Rows, envelope: Envelope) -> None:
    event: PersonRegistered = envelope.event
    rows.add(
        people,
        person=event.person,
        name=event.name.sealed,
        identity=event.identity.sealed,
        phone=event.phone.sealed,
        address=event.address.sealed,
        born=event.born.sealed,
        identity_key=event.identity_key,
        name_key=event.name_key,
        phone_key=event.phone_key,
        sex=event.sex,
        village=event.village,
        education=event.education,
        first_operator=event.operator,
        first_outlet=event.outlet,
        registered_on=envelope.on,
        registered_at=envelope.recorded_at,
    )
    on_served(rows, envelope)


def on_served(rows: Rows, envelope: Envelope) -> None:
    event: PersonRegistered | PersonServed = envelope.event
    rows.add(people_served, operator=event.operator, person=event.person, outlet=event.outlet, since=envelope.on)


def on_status_gained(rows: Rows, envelope: Envelope) -> None:
    event: PersonStatusGained = envelope.event
    if event.status in _COLUMNS:
        case, since = _COLUMNS[event.status]
        rows.change(people, event.person).update({case: event.case, since: envelope.on})


def on_status_ended(rows: Rows, envelope: Envelope) -> None:
    event: PersonStatusEnded = envelope.event
    if event.status in _COLUMNS:
        case, since = _COLUMNS[event.status]
        rows.change(people, event.person).update({case: None, since: None})


_PERSON = needs(people, "event.person")
ROOM = Room(
    name="people_register",
    version=1,
    tables=(people, people_served),
    handlers={
        PersonRegistered: on(on_registered),
        PersonServed: on(on_served),
        PersonStatusGained: on(on_status_gained, _PERSON),
        PersonStatusEnded: on(on_status_ended, _PERSON),
    },
)
