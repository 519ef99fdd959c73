"""The commands a window gives, filled in for the demo's people and companies."""

from __future__ import annotations

from datetime import date

from domain.cases.commands import CompleteStep, OpenCase
from domain.catalogue.prerequisites import attesting
from domain.people.commands import RegisterPerson
from domain.shared.message import Command
from domain.shared.personal import Personal
from tenants.demo.crowd import Person
from tenants.demo.desk import Desk
from tenants.demo.plan import OutletPlan
from tenants.demo.world import World
from tenants.divisions import divisions

UNEMPLOYMENT, VACANCY, SEEKING, REFERRAL = "2.1.1", "3.1.1", "3.1.2", "3.1.3"
DECLARED = {
    UNEMPLOYMENT: ("able_to_work", "wants_work", "is_unemployed"),
    SEEKING: ("able_to_work", "wants_work"),
    "3.3.2": (attesting(VACANCY),),
}
STEPS = {UNEMPLOYMENT: 5, VACANCY: 7, SEEKING: 6, REFERRAL: 4}
"""Items of the catalogue (annex 2) with the number of their steps."""


def register(world: World, desk: Desk, outlet: OutletPlan, person: Person, on: date) -> RegisterPerson:
    """Somebody gives their name and identity number at a window."""
    who = person.who
    keys = world.crowd.keys(who)
    return RegisterPerson(
        person=person.id,
        operator=desk.plan.code,
        outlet=outlet.id,
        identity_key=keys.identity,
        name_key=keys.name,
        phone_key=keys.phone,
        name=Personal.of(who.name),
        identity=Personal.of(who.identity),
        phone=Personal.of(who.phone),
        address=Personal.of(_home(world, person.village)),
        village=person.village,
        education=who.education,
        on=on,
    )


def open_case(
    desk: Desk,
    outlet: OutletPlan,
    case: str,
    item: str,
    subject: Person | str,
    on: date,
    *,
    fields: dict[str, str] | None = None,
    about: str = "",
    private: str | None = None,
    earlier: tuple[str, ...] = (),
) -> OpenCase:
    """A case for a person, or for the employer with the id `subject`; in the person's village, if the contract's."""
    person = subject if isinstance(subject, Person) else None
    reached = person is not None and person.village.startswith(desk.plan.areas)
    return OpenCase(
        case=case,
        operator=desk.plan.code,
        outlet=outlet.id,
        village=person.village if person and reached else outlet.village,
        item=item,
        subject_kind="person" if person else "employer",
        subject=person.id if person else str(subject),
        declared=DECLARED.get(item, ()),
        fields=fields or {},
        about=about,
        earlier=earlier,
        private=None if private is None else Personal.of(private),
        on=on,
    )


def steps(desk: Desk, case: str, first: int, last: int, on: date) -> list[Command]:
    """Complete the steps `first` to `last` of a case."""
    return [CompleteStep(case=case, operator=desk.plan.code, step=step, on=on) for step in range(first, last + 1)]


def live_in(world: World, outlet: OutletPlan) -> str:
    """A village from which people come to an outlet."""
    return world.rng.choice(outlet.villages)


def _home(world: World, village: str) -> str:
    house, floor, door = world.rng.randint(1, 266), world.rng.randint(1, 6), world.rng.randint(1, 4)
    return f"{divisions().path(village, since='35')} {house} 号 {floor}0{door} 室"
