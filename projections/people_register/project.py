"""Events of people → rows. What names a person stays sealed."""

from __future__ import annotations

from datetime import date

from domain.people.events import (
    PersonCorrected,
    PersonIdentityCorrected,
    PersonRegistered,
    PersonServed,
    PersonStatusEnded,
    PersonStatusGained,
)
from projections.people_register.tables import people, people_counts, people_served
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
        birth_year=event.birth_year,
        operators=[event.operator],
        first_operator=event.operator,
        first_outlet=event.outlet,
        registered_on=envelope.on,
        registered_at=envelope.recorded_at,
    )
    _serve(rows, envelope, event.village)


def on_served(rows: Rows, envelope: Envelope) -> None:
    event: PersonServed = envelope.event
    row = rows.change(people, event.person)
    row["operators"] = [*row["operators"], event.operator]
    _serve(rows, envelope, row["village"])
    for status, (case, _) in _COLUMNS.items():
        if row[case]:
            _count(rows, event.operator, status, 1)


def _serve(rows: Rows, envelope: Envelope, village: str) -> None:
    event: PersonRegistered | PersonServed = envelope.event
    met = {"operator": event.operator, "person": event.person, "outlet": event.outlet}
    rows.add(people_served, **met, since=envelope.on, village=village)
    _count(rows, event.operator, "people", 1)


def on_corrected(rows: Rows, envelope: Envelope) -> None:
    event: PersonCorrected = envelope.event
    sealed = {name: value.sealed for name in ("name", "phone", "address") if (value := getattr(event, name))}
    names = ("name_key", "phone_key", "village", "education")
    plain = {name: value for name in names if (value := getattr(event, name))}
    row = rows.change(people, event.person)
    row.update(sealed | plain)
    for operator in row["operators"] if event.village else ():
        rows.change(people_served, (operator, event.person))["village"] = event.village


def on_identity_corrected(rows: Rows, envelope: Envelope) -> None:
    event: PersonIdentityCorrected = envelope.event
    rows.change(people, event.person).update(
        identity=event.identity.sealed,
        identity_key=event.identity_key,
        born=event.born.sealed,
        sex=event.sex,
        birth_year=event.birth_year,
    )


def on_status_gained(rows: Rows, envelope: Envelope) -> None:
    event: PersonStatusGained = envelope.event
    if event.status in _COLUMNS:
        _hold(rows, event.person, event.status, event.case, envelope.on)


def on_status_ended(rows: Rows, envelope: Envelope) -> None:
    event: PersonStatusEnded = envelope.event
    if event.status in _COLUMNS:
        _hold(rows, event.person, event.status, None, None)


def _hold(rows: Rows, person: str, status: str, case: str | None, since: date | None) -> None:
    """A status is renewed without being counted twice."""
    row, (column, day) = rows.change(people, person), _COLUMNS[status]
    change = bool(case) - bool(row[column])
    row.update({column: case, day: since})
    for operator in row["operators"] if change else ():
        _count(rows, operator, status, change)


def _count(rows: Rows, operator: str, what: str, by: int) -> None:
    if rows.get(people_counts, operator) is None:
        rows.add(people_counts, operator=operator, people=0, unemployed=0, job_seeking=0)
    rows.change(people_counts, operator)[what.replace("-", "_")] += by


_PERSON = needs(people, "event.person")
ROOM = Room(
    name="people_register",
    version=2,
    tables=(people, people_served, people_counts),
    handlers={
        PersonRegistered: on(on_registered),
        PersonServed: on(on_served, _PERSON),
        PersonCorrected: on(on_corrected, _PERSON),
        PersonIdentityCorrected: on(on_identity_corrected, _PERSON),
        PersonStatusGained: on(on_status_gained, _PERSON),
        PersonStatusEnded: on(on_status_ended, _PERSON),
    },
)
