"""Household: state, evolve, decide."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.households import commands, events
from domain.households.conditions import DECLARED
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse

MOST = 20


class Household(msgspec.Struct, frozen=True, kw_only=True):
    """`members` maps a person to what is declared of them; `status` is applied, recognised or ended."""

    household: str
    operator: str
    case: str
    head: str
    village: str
    members: dict[str, tuple[str, ...]]
    until: date | None = None
    employed: frozenset[str] = frozenset()
    status: str = "applied"


def evolve(state: Household | None, event: Event) -> Household | None:
    if isinstance(event, events.HouseholdApplied):
        return Household(
            household=event.household,
            operator=event.operator,
            case=event.case,
            head=event.head,
            village=event.village,
            members=dict.fromkeys(event.members, event.declared),
        )
    if state is None:
        return None
    match event:
        case events.HouseholdMemberAdded() | events.HouseholdMemberDeclared():
            return msgspec.structs.replace(state, members={**state.members, event.person: event.declared})
        case events.HouseholdMemberRemoved():
            left = {person: said for person, said in state.members.items() if person != event.person}
            return msgspec.structs.replace(state, members=left)
        case events.HouseholdRecognised():
            return msgspec.structs.replace(state, status="recognised", until=event.until)
        case events.HouseholdMemberEmployed():
            return msgspec.structs.replace(state, employed=state.employed | {event.person})
        case events.HouseholdEnded():
            return msgspec.structs.replace(state, status="ended")
    return state


def decide(command: Command, state: Household | None) -> Decision:
    if isinstance(command, commands.ApplyForHousehold):
        return _apply(command) if state is None else []
    if state is None:
        return refuse("households.unknown")
    match command:
        case commands.RecogniseHousehold():
            return _recognise(command, state)
        case commands.CountHouseholdWork():
            return _count_work(command, state)
        case commands.EndHousehold():
            return [] if state.status == "ended" else [_ended(state, command.cause)]
        case commands.FollowUpHousehold():
            if not command.note.strip():
                return refuse("households.note", field="note")
            return [_followed_up(command, state)]
    if state.status != "applied":
        return refuse("households.not-open", household_status=state.status)
    return _members(command, state)


def _apply(command: commands.ApplyForHousehold) -> Decision:
    told = {name: getattr(command, name) for name in events.HouseholdApplied.__struct_fields__}
    return [events.HouseholdApplied(**told)]


def _members(command: Command, state: Household) -> Decision:
    own = {"household": state.household, "operator": state.operator}
    match command:
        case commands.AddHouseholdMember():
            if command.person in state.members:
                return []
            if len(state.members) >= MOST:
                return refuse("households.too-many", field="person", most=MOST)
            return [events.HouseholdMemberAdded(**own, person=command.person, declared=_known(command.declared))]
        case commands.RemoveHouseholdMember():
            if command.person == state.head:
                return refuse("households.head", field="person")
            known = command.person in state.members
            return [events.HouseholdMemberRemoved(**own, person=command.person)] if known else []
        case commands.DeclareHouseholdMember():
            if command.person not in state.members:
                return refuse("people.unknown", field="person")
            declared = _known(command.declared)
            if state.members[command.person] == declared:
                return []
            return [events.HouseholdMemberDeclared(**own, person=command.person, declared=declared)]
    raise TypeError(f"a household does not decide {type(command).__name__}")


def _recognise(command: commands.RecogniseHousehold, state: Household) -> Decision:
    if state.status == "recognised":
        return []
    if state.status != "applied":
        return refuse("households.not-open", household_status=state.status)
    recognised = events.HouseholdRecognised(
        household=state.household,
        operator=state.operator,
        case=state.case,
        members=tuple(state.members),
        until=command.until,
    )
    return [recognised]


def _count_work(command: commands.CountHouseholdWork, state: Household) -> Decision:
    if state.status != "recognised" or command.person not in state.members:
        return []
    employed = events.HouseholdMemberEmployed(household=state.household, operator=state.operator, person=command.person)
    return [employed, _ended(state, "found-work")]


def _followed_up(command: commands.FollowUpHousehold, state: Household) -> events.HouseholdFollowedUp:
    return events.HouseholdFollowedUp(
        household=state.household, operator=state.operator, employed=command.employed, note=command.note
    )


def _ended(state: Household, cause: str) -> events.HouseholdEnded:
    return events.HouseholdEnded(
        household=state.household,
        operator=state.operator,
        case=state.case,
        members=tuple(state.members),
        cause=cause,
    )


def _known(declared: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fact for fact in DECLARED if fact in declared)


decider = Decider(initial=None, evolve=evolve, decide=decide)
