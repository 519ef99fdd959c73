"""Zero-employment families: members and conditions at the window, recognition and end by reactions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.cases import events as case_events
from domain.households import commands, events
from domain.households.household import decider
from domain.people import events as people_events
from domain.people import person
from domain.policies import claim_rules, household_reactions, household_rules
from domain.policies.facts import Facts
from domain.shared.message import Command, Event
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import FOLLOWS, Handling, Lookup, Reaction
from tenants.handlings.reads import case_of, operator_of, person_of
from tenants.unit import Source


def _household(command: Any, lookup: Lookup) -> str:
    return events.stream(command.operator, command.household)


def _household_of(command: Any, facts: Facts) -> Source:
    return decider, events.stream(command.operator, command.household)


def _members(command: Any, facts: Facts) -> list[Source] | None:
    found = facts["household"]
    return [(person.decider, people_events.stream(one)) for one in found.members] if found else None


def _work() -> Handling:
    return Handling(
        Permission.WORK_ON_HOUSEHOLD, decider, _household, {"operator": operator_of}, claim_rules.prepare_work
    )


HANDLINGS: Mapping[type[Command], Handling] = {
    commands.ApplyForHousehold: Handling(FOLLOWS, decider, _household, begins=True),
    commands.AddHouseholdMember: Handling(
        Permission.WORK_ON_HOUSEHOLD,
        decider,
        _household,
        {"operator": operator_of, "person": person_of},
        household_rules.prepare_member,
    ),
    commands.RemoveHouseholdMember: _work(),
    commands.DeclareHouseholdMember: _work(),
    commands.FollowUpHousehold: _work(),
    commands.RecogniseHousehold: Handling(
        FOLLOWS,
        decider,
        _household,
        {"household": _household_of},
        household_rules.prepare_recognition,
        {"members": _members},
    ),
    commands.CountHouseholdWork: Handling(FOLLOWS, decider, _household),
    commands.EndHousehold: Handling(FOLLOWS, decider, _household),
}

_SOMEBODY_HAS_WORK = Reaction(
    household_reactions.when_somebody_has_work, {"person": person_of}, household_reactions.is_employment
)
REACTIONS: Mapping[type[Event], Reaction] = {
    case_events.CaseOpened: Reaction(
        household_reactions.when_household_case_opened, when=household_reactions.is_of_a_household
    ),
    case_events.CaseFinished: Reaction(
        household_reactions.when_household_case_finished, when=household_reactions.is_of_a_household
    ),
    case_events.CaseWithdrawn: Reaction(household_reactions.when_household_case_closed, {"case": case_of}),
    case_events.CaseVoided: Reaction(
        household_reactions.when_household_case_closed, {"case": case_of}, household_reactions.is_of_a_household
    ),
    events.HouseholdRecognised: Reaction(household_reactions.when_household_recognised),
    events.HouseholdEnded: Reaction(household_reactions.when_household_ended),
    people_events.PersonStatusGained: _SOMEBODY_HAS_WORK,
    people_events.PersonStatusEnded: _SOMEBODY_HAS_WORK,
}
