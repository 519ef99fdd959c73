"""The gig leaders (零工带头人) of one village: four or five at a time, and their honours."""

from __future__ import annotations

import msgspec

from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse
from domain.workforce.commands import AwardHonour, EnlistGigLeader, ReleaseGigLeader
from domain.workforce.events import GigLeaderEnlisted, GigLeaderLeft, HonourAwarded

FEWEST, MOST = 4, 5  # 每个村（社区）发动 4-5 名


class Leaders(msgspec.Struct, frozen=True, kw_only=True):
    """`honours` are (leader, year) pairs that were awarded."""

    present: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    honours: frozenset[tuple[str, int]] = frozenset()


def evolve(state: Leaders, event: Event) -> Leaders:
    match event:
        case GigLeaderEnlisted():
            return msgspec.structs.replace(state, present=state.present | {event.leader})
        case GigLeaderLeft():
            gone = state.gone | {event.leader}
            return msgspec.structs.replace(state, present=state.present - {event.leader}, gone=gone)
        case HonourAwarded():
            return msgspec.structs.replace(state, honours=state.honours | {(event.leader, event.year)})
    return state


def decide(command: Command, state: Leaders) -> Decision:
    match command:
        case EnlistGigLeader():
            return _enlist(command, state)
        case ReleaseGigLeader():
            return _release(command, state)
        case AwardHonour():
            return _award(command, state)
    raise TypeError(f"gig leaders do not decide {type(command).__name__}")


def _enlist(command: EnlistGigLeader, state: Leaders) -> Decision:
    if command.leader in state.present | state.gone:
        return []
    if len(state.present) >= MOST:
        return refuse("workforce.leaders-full", field="village", most=MOST)
    if not command.name.plain.strip():
        return refuse("workforce.name", field="name")
    enlisted = GigLeaderEnlisted(
        operator=command.operator,
        village=command.village,
        leader=command.leader,
        name=command.name,
        phone=command.phone,
    )
    return [enlisted]


def _release(command: ReleaseGigLeader, state: Leaders) -> Decision:
    if command.leader in state.gone:
        return []
    if command.leader not in state.present:
        return refuse("workforce.leader-unknown")
    if not command.reason.strip():
        return refuse("workforce.reason", field="reason")
    gone = GigLeaderLeft(
        operator=command.operator, village=command.village, leader=command.leader, reason=command.reason
    )
    return [gone]


def _award(command: AwardHonour, state: Leaders) -> Decision:
    if command.leader not in state.present:
        return refuse("workforce.leader-unknown")
    if (command.leader, command.year) in state.honours:
        return []
    if command.year > command.on.year:
        return refuse("workforce.year", field="year")
    awarded = HonourAwarded(
        operator=command.operator,
        village=command.village,
        leader=command.leader,
        honour=command.honour,
        outlet=command.outlet,
        year=command.year,
    )
    return [awarded]


decider = Decider(initial=Leaders(), evolve=evolve, decide=decide)
