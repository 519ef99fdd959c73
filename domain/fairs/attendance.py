"""Attendance (签到): everybody is counted once, however often and wherever they check in."""

from __future__ import annotations

from domain.fairs.commands import CheckIn, CheckInAtDoor, CloseDoor, OpenDoor
from domain.fairs.events import DoorClosed, DoorOpened, VisitorCheckedIn
from domain.fairs.state import Fair, not_open
from domain.shared.decider import Decision
from domain.shared.refusal import Refusal, refuse


def open_door(command: OpenDoor, state: Fair) -> Decision:
    """A door that is open keeps its code: it may hang there already."""
    if state.code:
        return []
    if problem := not_open(state):
        return problem
    return [DoorOpened(fair=state.fair, operator=state.operator, code=command.code)]


def close_door(command: CloseDoor, state: Fair) -> Decision:
    return [DoorClosed(fair=state.fair, operator=state.operator)] if state.code else []


def check_in(command: CheckIn, state: Fair) -> Decision:
    return _counted(command, state, "desk", "")


def check_in_at_door(command: CheckInAtDoor, state: Fair) -> Decision:
    """Who has not the code of an open door learns nothing."""
    if not state.code or command.code != state.code:
        return refuse("fairs.unknown")
    return _counted(command, state, "door", command.device)


def _counted(command: CheckIn | CheckInAtDoor, state: Fair, via: str, device: str) -> Decision:
    if problem := not_open(state) or _not_its_day(command, state):
        return problem
    if not command.keys:
        return refuse("fairs.who", field="who")
    if state.visitors & set(command.keys):
        return []
    counted = VisitorCheckedIn(
        fair=state.fair,
        operator=state.operator,
        visitor=command.visitor,
        keys=command.keys,
        person=command.person,
        via=via,
        wish=command.wish,
        phone=command.phone,
        device=device,
    )
    return [counted]


def _not_its_day(command: CheckIn | CheckInAtDoor, state: Fair) -> Refusal | None:
    """One attends on the day; a list typed in later carries that day as well."""
    if command.on == state.held_on:
        return None
    return refuse("fairs.other-day", field="on", held_on=state.held_on.isoformat())
