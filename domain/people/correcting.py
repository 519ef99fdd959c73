"""What was mistyped or has changed about a person: an event of its own, never an edit."""

from __future__ import annotations

from domain.people.commands import CorrectIdentity, CorrectPerson
from domain.people.events import PersonCorrected, PersonIdentityCorrected
from domain.people.state import Person
from domain.shared.area import is_village
from domain.shared.decider import Decision
from domain.shared.identity import read_identity
from domain.shared.personal import Personal
from domain.shared.refusal import refuse

EDUCATION = ("primary", "junior", "senior", "vocational", "college", "bachelor", "master")
CAUSES = ("mistyped", "changed")


def corrected(command: CorrectPerson, state: Person) -> Decision:
    """Nothing at all to correct is no event."""
    if command.cause not in CAUSES:
        return refuse("people.correction-cause", field="cause")
    if command.name is not None and not command.name.plain.strip():
        return refuse("people.name", field="name")
    if command.village and not is_village(command.village):
        return refuse("people.village", field="village")
    if command.education and command.education not in EDUCATION:
        return refuse("people.education", field="education")
    told = {name: getattr(command, name) for name in PersonCorrected.__struct_fields__}
    texts = ("name", "phone", "address", "village", "education")
    return [PersonCorrected(**told)] if any(told[name] for name in texts) else []


def identity_corrected(command: CorrectIdentity, state: Person) -> Decision:
    identity = read_identity(command.identity.plain)
    if identity is None or identity.born > command.on:
        return refuse("people.identity", field="identity")
    if command.identity_key == state.identity_key:
        return []
    told = PersonIdentityCorrected(
        person=state.person,
        operator=command.operator,
        identity=Personal.of(identity.number),
        identity_key=command.identity_key,
        former_key=state.identity_key,
        born=Personal.of(identity.born.isoformat()),
        sex=identity.sex,
        birth_year=identity.born.year,
    )
    return [told]
