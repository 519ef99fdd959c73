"""Person: state, evolve, decide."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.people.commands import EndStatus, GainStatus, RegisterPerson
from domain.people.events import PersonRegistered, PersonServed, PersonStatusEnded, PersonStatusGained
from domain.shared.area import is_village
from domain.shared.decider import Decider, Decision
from domain.shared.identity import read_identity
from domain.shared.message import Command, Event
from domain.shared.personal import Personal
from domain.shared.refusal import refuse

EDUCATION = ("primary", "junior", "senior", "vocational", "college", "bachelor", "master")


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """A known person. `born` is None once the person has been forgotten; `statuses` maps a status to its case."""

    person: str
    born: date | None
    sex: str
    village: str
    operators: frozenset[str]
    statuses: dict[str, str] = {}

    def served_by(self, operator: str) -> bool:
        """Does the operator see this person? Nobody sees a forgotten one."""
        return self.born is not None and operator in self.operators


def _date(born: Personal) -> date | None:
    return None if born.is_sealed or not born.plain else date.fromisoformat(born.plain)


def evolve(state: Person | None, event: Event) -> Person | None:
    if isinstance(event, PersonRegistered):
        return Person(
            person=event.person,
            born=_date(event.born),
            sex=event.sex,
            village=event.village,
            operators=frozenset({event.operator}),
        )
    if state is None:
        return None
    match event:
        case PersonServed():
            return msgspec.structs.replace(state, operators=state.operators | {event.operator})
        case PersonStatusGained():
            return msgspec.structs.replace(state, statuses={**state.statuses, event.status: event.case})
        case PersonStatusEnded():
            left = {s: c for s, c in state.statuses.items() if s != event.status}
            return msgspec.structs.replace(state, statuses=left)
    return state


def decide(command: Command, state: Person | None) -> Decision:
    if state is None:
        return _register(command) if isinstance(command, RegisterPerson) else refuse("people.unknown")
    match command:
        case RegisterPerson() if command.operator in state.operators:
            return []
        case RegisterPerson():
            return [PersonServed(person=state.person, operator=command.operator, outlet=command.outlet)]
        case GainStatus():
            if state.statuses.get(command.status) == command.case:
                return []
            gained = PersonStatusGained(
                person=command.person, status=command.status, case=command.case, operator=command.operator
            )
            return [gained]
        case EndStatus():
            if state.statuses.get(command.status) != command.case:
                return []
            ended = PersonStatusEnded(
                person=command.person,
                status=command.status,
                case=command.case,
                operator=command.operator,
                cause=command.cause,
            )
            return [ended]
    raise TypeError(f"a person does not decide {type(command).__name__}")


def _register(command: RegisterPerson) -> Decision:
    identity = read_identity(command.identity.plain)
    if identity is None or identity.born > command.on:
        return refuse("people.identity", field="identity")
    if not command.name.plain.strip():
        return refuse("people.name", field="name")
    if not is_village(command.village):
        return refuse("people.village", field="village")
    if command.education not in EDUCATION:
        return refuse("people.education", field="education")
    registered = PersonRegistered(
        person=command.person,
        operator=command.operator,
        outlet=command.outlet,
        identity_key=command.identity_key,
        name_key=command.name_key,
        phone_key=command.phone_key,
        name=command.name,
        identity=Personal.of(identity.number),
        phone=command.phone,
        address=command.address,
        born=Personal.of(identity.born.isoformat()),
        sex=identity.sex,
        village=command.village,
        education=command.education,
    )
    return [registered]


decider = Decider(initial=None, evolve=evolve, decide=decide)
