"""A case of 2.1.5 brings about its household; a member's employment ends the family's zero employment."""

from __future__ import annotations

from datetime import date

from domain.cases.case import Case
from domain.cases.events import CaseFinished, CaseOpened, CaseVoided, CaseWithdrawn
from domain.households.commands import ApplyForHousehold, CountHouseholdWork, EndHousehold, RecogniseHousehold
from domain.households.events import HouseholdEnded, HouseholdRecognised
from domain.people.commands import EndStatus, GainStatus
from domain.people.events import PersonStatusEnded, PersonStatusGained
from domain.people.person import Person
from domain.policies.facts import Facts
from domain.shared.message import Command

ITEM, STATUS = "2.1.5", "zero-employment"
SAID = {
    "all_unemployed": ("unemployed",),
    "all_able_and_willing": ("able", "willing"),
    "no_fixed_income": ("no-income",),
    "urban_household": ("urban",),
}
"""What was declared of the whole family when the case was opened, as it is said of each member."""


def is_of_a_household(event: CaseOpened | CaseFinished | CaseVoided) -> bool:
    return event.item == ITEM and event.subject_kind == "household"


def when_household_case_opened(event: CaseOpened, facts: Facts, on: date) -> list[Command]:
    named = [one for one in event.fields.get("members", "").split(",") if one]
    apply = ApplyForHousehold(
        household=event.subject,
        operator=event.operator,
        outlet=event.outlet,
        village=event.village,
        case=event.case,
        head=event.about,
        members=tuple(dict.fromkeys([event.about, *named])),
        declared=tuple(said for fact in SAID if fact in event.declared for said in SAID[fact]),
        on=on,
    )
    return [apply]


def when_household_case_finished(event: CaseFinished, facts: Facts, on: date) -> list[Command]:
    return [RecogniseHousehold(household=event.subject, operator=event.operator, on=on)]


def when_household_case_closed(event: CaseWithdrawn | CaseVoided, facts: Facts, on: date) -> list[Command]:
    case: Case | None = facts["case"]
    if case is None or case.item != ITEM or case.subject_kind != "household":
        return []
    cause = "voided" if isinstance(event, CaseVoided) else "withdrawn"
    return [EndHousehold(household=case.subject, operator=event.operator, cause=cause, on=on)]


def when_household_recognised(event: HouseholdRecognised, facts: Facts, on: date) -> list[Command]:
    return [
        GainStatus(
            person=person,
            status=STATUS,
            case=event.case,
            operator=event.operator,
            until=event.until,
            facts={"household": event.household},
            on=on,
        )
        for person in event.members
    ]


def when_household_ended(event: HouseholdEnded, facts: Facts, on: date) -> list[Command]:
    """Nobody is taken a status that another household gave: each belongs to its case."""
    return [
        EndStatus(person=person, status=STATUS, case=event.case, operator=event.operator, cause=event.cause, on=on)
        for person in event.members
    ]


def is_employment(event: PersonStatusGained | PersonStatusEnded) -> bool:
    """Registered as employed, or hired through a referral."""
    return event.status == "employed" if isinstance(event, PersonStatusGained) else event.cause == "hired"


def when_somebody_has_work(event: PersonStatusGained | PersonStatusEnded, facts: Facts, on: date) -> list[Command]:
    person: Person | None = facts["person"]
    held = person.held.get(STATUS) if person else None
    if held is None or "household" not in held.facts:
        return []
    return [CountHouseholdWork(household=held.facts["household"], operator=held.operator, person=event.person, on=on)]
