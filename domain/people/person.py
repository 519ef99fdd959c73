"""Person: decide. State and evolve are in `state.py`; what follows for the key groups is in `reviewing.py`."""

from __future__ import annotations

from domain.people.commands import (
    AssignPerson,
    CorrectIdentity,
    CorrectPerson,
    EndStatus,
    ExpireStatus,
    GainStatus,
    RecordContact,
    RecordFact,
    RegisterPerson,
    ReviewGroups,
    WithdrawFact,
)
from domain.people.contacts import contacted
from domain.people.correcting import EDUCATION, corrected, identity_corrected
from domain.people.events import PersonRegistered, PersonServed
from domain.people.recording import recorded, withdrawn
from domain.people.reviewing import with_reviews
from domain.people.state import Held, Person, evolve
from domain.people.statuses import CAUSES, EXCLUDES, STATUSES, ended, expired, gained
from domain.shared.area import is_village
from domain.shared.decider import Decider, Decision
from domain.shared.identity import read_identity
from domain.shared.message import Command
from domain.shared.personal import Personal
from domain.shared.refusal import Refusal, refuse


def decide(command: Command, state: Person | None) -> Decision:
    if state is None:
        return _register(command) if isinstance(command, RegisterPerson) else refuse("people.unknown")
    decision = _known(command, state)
    if isinstance(decision, Refusal) or not (decision or isinstance(command, ReviewGroups)):
        return decision
    return with_reviews(state, decision, command.on)


def _known(command: Command, state: Person) -> Decision:
    """What is asked of a person who is known; changes of their groups come on top."""
    match command:
        case RegisterPerson() | AssignPerson() if command.operator in state.operators:
            return []
        case RegisterPerson() | AssignPerson():
            return [PersonServed(person=state.person, operator=command.operator, outlet=command.outlet)]
        case GainStatus():
            return gained(command, state)
        case EndStatus():
            return ended(command, state)
        case ExpireStatus():
            return expired(command, state)
        case ReviewGroups():
            return []
        case RecordFact() | WithdrawFact() | RecordContact() | CorrectPerson() | CorrectIdentity():
            return _told(command, state) if state.served_by(command.operator) else refuse("people.unknown")
    raise TypeError(f"a person does not decide {type(command).__name__}")


def _told(
    command: RecordFact | WithdrawFact | RecordContact | CorrectPerson | CorrectIdentity, state: Person
) -> Decision:
    match command:
        case RecordFact():
            return recorded(command, state)
        case WithdrawFact():
            return withdrawn(command, state)
        case RecordContact():
            return contacted(command)
        case CorrectPerson():
            return corrected(command, state)
        case CorrectIdentity():
            return identity_corrected(command, state)


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
        birth_year=identity.born.year,
    )
    return [registered]


decider = Decider(initial=None, evolve=evolve, decide=decide)

__all__ = [
    "CAUSES",
    "EDUCATION",
    "EXCLUDES",
    "STATUSES",
    "Held",
    "Person",
    "decide",
    "decider",
    "evolve",
]
