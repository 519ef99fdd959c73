"""The staff of an operator: who joins, moves and leaves (notice 三(四); annex 3, 人员配备情况)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from domain.operators.commands import AddStaff, ChangeStaff, ReleaseStaff
from domain.operators.events import StaffChanged, StaffJoined, StaffLeft
from domain.shared.decider import Decision
from domain.shared.refusal import Refusal, refuse

if TYPE_CHECKING:
    from domain.operators.operator import Operator

TERMS = ("full-time", "part-time")
"""专职、兼职."""


class Posted(msgspec.Struct, frozen=True, kw_only=True):
    """Where a member of staff is, and as what."""

    outlet: str
    role: str
    terms: str
    online: bool


def evolve(state: Operator, event: StaffJoined | StaffChanged | StaffLeft) -> Operator:
    if isinstance(event, StaffLeft):
        posted = {staff: post for staff, post in state.posted.items() if staff != event.staff}
        present, gone = state.staff - {event.staff}, state.gone | {event.staff}
        return msgspec.structs.replace(state, staff=present, posted=posted, gone=gone)
    posted = {**state.posted, event.staff: _posted(event)}
    return msgspec.structs.replace(state, staff=state.staff | {event.staff}, posted=posted)


def decide(command: AddStaff | ChangeStaff | ReleaseStaff, state: Operator) -> Decision:
    match command:
        case AddStaff():
            return _add(command, state)
        case ChangeStaff():
            return _change(command, state)
        case ReleaseStaff():
            return _release(command, state)


def _posted(told: StaffJoined | StaffChanged | ChangeStaff) -> Posted:
    return Posted(outlet=told.outlet, role=told.post, terms=told.terms, online=told.online)


def _add(command: AddStaff, state: Operator) -> Decision:
    if command.staff in state.staff:
        return []
    if command.staff in state.gone:
        return refuse("staff.left")
    if problem := _problem(command, state):
        return problem
    if not command.name.plain.strip():
        return refuse("staff.name", field="name")
    joined = StaffJoined(
        operator=command.operator,
        staff=command.staff,
        outlet=command.outlet,
        post=command.post,
        name=command.name,
        phone=command.phone,
        terms=command.terms,
        online=command.online,
    )
    return [joined]


def _change(command: ChangeStaff, state: Operator) -> Decision:
    if problem := _gone(command.staff, state) or _problem(command, state):
        return problem
    if _posted(command) == state.posted[command.staff] and command.name is None and command.phone is None:
        return []
    changed = StaffChanged(
        operator=command.operator,
        staff=command.staff,
        outlet=command.outlet,
        post=command.post,
        terms=command.terms,
        online=command.online,
        name=command.name,
        phone=command.phone,
    )
    return [changed]


def _release(command: ReleaseStaff, state: Operator) -> Decision:
    if command.staff in state.gone:
        return []
    if problem := _gone(command.staff, state):
        return problem
    if not command.reason.strip():
        return refuse("staff.reason", field="reason")
    outlet = state.posted[command.staff].outlet
    return [StaffLeft(operator=command.operator, staff=command.staff, outlet=outlet, reason=command.reason)]


def _gone(staff: str, state: Operator) -> Refusal | None:
    if staff in state.gone:
        return refuse("staff.left")
    return None if staff in state.staff else refuse("staff.unknown")


def _problem(command: AddStaff | ChangeStaff, state: Operator) -> Refusal | None:
    if command.outlet not in state.outlets:
        return refuse("outlets.unknown", field="outlet")
    return None if command.terms in ("", *TERMS) else refuse("staff.terms", field="terms")
