"""The four joint conditions of 2.1.5 against what the registers know of each member."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from domain.households.commands import AddHouseholdMember, RecogniseHousehold
from domain.households.conditions import Member, judge
from domain.households.household import Household
from domain.people.person import Person
from domain.people.validity import last_day
from domain.policies.contract_scope import out_of_period
from domain.policies.eligibility_rules import of_working_age
from domain.policies.facts import Facts
from domain.shared.refusal import Refusal, refuse


def member_of(person: str, known: Person | None, declared: tuple[str, ...], on: date) -> Member:
    statuses: Mapping[str, str] = known.statuses if known else {}
    return Member(
        person=person,
        of_working_age=of_working_age(known, on),
        registered_unemployed="unemployed" in statuses,
        registered_employed="employed" in statuses,
        declared=declared,
    )


def prepare_member(command: AddHouseholdMember, facts: Facts) -> AddHouseholdMember | Refusal:
    """A member is somebody the operator serves."""
    person: Person | None = facts["person"]
    if problem := out_of_period(facts["operator"], command.on):
        return problem
    if person is None or not person.served_by(command.operator):
        return refuse("people.unknown", field="person")
    return command


def prepare_recognition(command: RecogniseHousehold, facts: Facts) -> RecogniseHousehold | Refusal:
    """Every condition for every member, as the registers stand on the day; the first that fails is named."""
    household: Household | None = facts["household"]
    if household is None or household.status != "applied":
        return command
    people: tuple[Person | None, ...] = facts["members"] or ()
    known = {person.person: person for person in people if person is not None}
    members = tuple(member_of(one, known.get(one), said, command.on) for one, said in household.members.items())
    failing = [one for one in judge(members) if not one.holds]
    if failing:
        number = list(household.members).index(failing[0].person) + 1
        return refuse("households.condition", household_condition=failing[0].condition, member=number)
    return msgspec.structs.replace(command, until=last_day("zero-employment", command.on))
