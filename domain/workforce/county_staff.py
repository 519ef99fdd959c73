"""County staff who support an outlet, stationed or in contact (县域分片包干: 派驻或联系)."""

from __future__ import annotations

import msgspec

from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse
from domain.workforce.commands import AssignCountyStaff, EndCountyStaff
from domain.workforce.events import CountyStaffAssigned, CountyStaffEnded

MODES = ("stationed", "contact")
"""派驻、联系."""


class CountyStaff(msgspec.Struct, frozen=True, kw_only=True):
    member: str
    operator: str
    ended: bool = False


def evolve(state: CountyStaff | None, event: Event) -> CountyStaff | None:
    if isinstance(event, CountyStaffAssigned):
        return CountyStaff(member=event.member, operator=event.operator)
    if state is not None and isinstance(event, CountyStaffEnded):
        return msgspec.structs.replace(state, ended=True)
    return state


def decide(command: Command, state: CountyStaff | None) -> Decision:
    match command:
        case AssignCountyStaff():
            return _assign(command) if state is None else []
        case EndCountyStaff():
            return _end(command, state) if state else refuse("workforce.member-unknown")
    raise TypeError(f"county staff do not decide {type(command).__name__}")


def _assign(command: AssignCountyStaff) -> Decision:
    if command.mode not in MODES:
        return refuse("workforce.choice", field="mode")
    if not command.name.plain.strip():
        return refuse("workforce.name", field="name")
    assigned = CountyStaffAssigned(
        operator=command.operator,
        member=command.member,
        outlet=command.outlet,
        mode=command.mode,
        unit=command.unit,
        name=command.name,
        phone=command.phone,
    )
    return [assigned]


def _end(command: EndCountyStaff, state: CountyStaff) -> Decision:
    if state.ended:
        return []
    if not command.reason.strip():
        return refuse("workforce.reason", field="reason")
    return [CountyStaffEnded(operator=state.operator, member=state.member, reason=command.reason)]


decider = Decider(initial=None, evolve=evolve, decide=decide)
