"""Person: state, evolve, decide."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.people.commands import AssignPerson, EndStatus, ExpireStatus, GainStatus, RegisterPerson
from domain.people.events import PersonRegistered, PersonServed, PersonStatusEnded, PersonStatusGained
from domain.shared.area import is_village
from domain.shared.decider import Decider, Decision
from domain.shared.identity import read_identity
from domain.shared.message import Command, Event
from domain.shared.personal import Personal
from domain.shared.refusal import refuse

STATUSES = (
    "unemployed",  # 失业登记
    "employed",  # 就业登记
    "job-seeking",  # 求职登记
    "hardship",  # 就业困难人员
    "zero-employment",  # 零就业家庭成员
    "graduate",  # 离校未就业高校毕业生, registered by name
    "graduate-served",  # the same, served by 7.1.3
    "intern",  # 见习人员
)
EXCLUDES = {"employed": ("unemployed", "job-seeking"), "unemployed": ("employed",)}
"""What a status ends when it begins: whoever is at work neither is unemployed nor looks for work."""

CAUSES = ("hired", "voided", "employed", "unemployed", "expired", "found-work", "completed", "left")

EDUCATION = ("primary", "junior", "senior", "vocational", "college", "bachelor", "master")


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """A status that lasts: the case that gave it, the operator whose case it was, from when and how long it holds.

    `since` is None for what was recorded before days were; `until` is None when only an event ends it.
    """

    case: str
    operator: str
    since: date | None = None
    until: date | None = None
    facts: dict[str, str] = {}


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """A known person. `born` is None once the person has been forgotten; `statuses` maps a status to its case, `held`
    to everything else that is known of it."""

    person: str
    born: date | None
    sex: str
    village: str
    operators: frozenset[str]
    statuses: dict[str, str] = {}
    held: dict[str, Held] = {}

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
            held = Held(
                case=event.case, operator=event.operator, since=event.since, until=event.until, facts=event.facts
            )
            return _holding(state, {**state.held, event.status: held})
        case PersonStatusEnded():
            return _holding(state, {status: held for status, held in state.held.items() if status != event.status})
    return state


def decide(command: Command, state: Person | None) -> Decision:
    if state is None:
        return _register(command) if isinstance(command, RegisterPerson) else refuse("people.unknown")
    match command:
        case RegisterPerson() | AssignPerson() if command.operator in state.operators:
            return []
        case RegisterPerson() | AssignPerson():
            return [PersonServed(person=state.person, operator=command.operator, outlet=command.outlet)]
        case GainStatus():
            return _gain(command, state)
        case EndStatus():
            held = state.held.get(command.status)
            return (
                [_ended(state, command.status, command.cause, command.operator)]
                if held and held.case == command.case
                else []
            )
        case ExpireStatus():
            held = state.held.get(command.status)
            over = held is not None and held.until is not None and held.until < command.on
            return [_ended(state, command.status, "expired", held.operator)] if held and over else []
    raise TypeError(f"a person does not decide {type(command).__name__}")


def _holding(state: Person, held: dict[str, Held]) -> Person:
    return msgspec.structs.replace(state, held=held, statuses={status: one.case for status, one in held.items()})


def _gain(command: GainStatus, state: Person) -> Decision:
    """The same case may renew what it gave, with another last day; what cannot stand beside the status ends."""
    if command.status not in STATUSES:
        return refuse("people.status", field="status")
    held = state.held.get(command.status)
    if held and (held.case, held.until) == (command.case, command.until):
        return []
    ended: list[Event] = [
        _ended(state, other, command.status, command.operator)
        for other in EXCLUDES.get(command.status, ())
        if other in state.held
    ]
    gained = PersonStatusGained(
        person=state.person,
        status=command.status,
        case=command.case,
        operator=command.operator,
        since=command.since or command.on,
        until=command.until,
        facts=command.facts,
        reasons=command.reasons,
    )
    return [*ended, gained]


def _ended(state: Person, status: str, cause: str, operator: str) -> PersonStatusEnded:
    case = state.held[status].case
    return PersonStatusEnded(person=state.person, status=status, case=case, operator=operator, cause=cause)


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
