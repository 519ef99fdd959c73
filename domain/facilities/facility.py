"""Facility (便民设施): state, evolve, decide."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from domain.facilities import commands as c
from domain.facilities import events as e
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal, refuse

KINDS = ("desk", "pens", "glasses", "sewing-kit", "umbrella", "printing", "copying", "photographs", "other")
"""表格填写台, 水笔, 老花镜, 针线包, 雨伞, 打印服务, 复印服务, 证照拍摄; 其他 is ours."""

CHARGES = ("free", "low-cost")
FOUND = ("ok", "broken", "used-up")
MENDED = ("repaired", "replaced")


class Facility(msgspec.Struct, frozen=True, kw_only=True):
    """`status` is bought, ok, broken, used-up or retired."""

    facility: str
    operator: str
    check_days: int
    bought: tuple[str, ...] = ()
    place: str = ""
    status: str = "bought"


def evolve(state: Facility | None, event: Event) -> Facility | None:
    if isinstance(event, e.FacilityBought):
        return Facility(
            facility=event.facility, operator=event.operator, check_days=event.check_days, bought=_told(event)
        )
    if state is None:
        return None
    change = msgspec.structs.replace
    match event:
        case e.FacilityAmended():
            return change(state, check_days=event.check_days, bought=_told(event))
        case e.FacilityPlaced():
            return change(state, place=event.place, status="ok" if state.status == "bought" else state.status)
        case e.FacilityChecked():
            return change(state, status=event.state)
        case e.FacilityMended():
            return change(state, status="ok")
        case e.FacilityRetired():
            return change(state, status="retired")
    return state


def decide(command: Command, state: Facility | None) -> Decision:
    match command:
        case c.BuyFacility():
            return _buy(command) if state is None else _amend(command, state)
        case c.TakeBackFacility() if state is None:
            return []
        case _ if state is None:
            return refuse("facilities.unknown")
        case c.RetireFacility() | c.TakeBackFacility():
            return _retire(command, state)
        case c.PlaceFacility() | c.CheckFacility() | c.MendFacility() if state.status == "retired":
            return refuse("facilities.retired")
        case c.PlaceFacility():
            return _place(command, state)
        case c.CheckFacility():
            return _check(command, state)
        case c.MendFacility():
            return _mend(command, state)
    raise TypeError(f"a facility does not decide {type(command).__name__}")


def _buy(command: c.BuyFacility) -> Decision:
    bought = e.FacilityBought(**{f: getattr(command, f) for f in e.FacilityBought.__struct_fields__})
    return _problem(command) or [bought]


def _amend(command: c.BuyFacility, state: Facility) -> Decision:
    amended = e.FacilityAmended(**{f: getattr(command, f) for f in e.FacilityAmended.__struct_fields__})
    if state.status == "retired" or _told(amended) == state.bought:
        return []
    return _problem(command) or [amended]


def _told(event: e.FacilityBought | e.FacilityAmended) -> tuple[str, ...]:
    """What the form says, to be compared."""
    form = ("kind", "name", "quantity", "cost_fen", "charge", "check_days")
    return tuple(str(getattr(event, field)) for field in form)


def _problem(command: c.BuyFacility) -> Refusal | None:
    if command.kind not in KINDS or command.charge not in CHARGES:
        return refuse("facilities.choice", field="kind" if command.kind not in KINDS else "charge")
    if not 1 <= command.check_days <= 366:
        return refuse("number.range", field="check_days", least=1, most=366)
    return None


def _place(command: c.PlaceFacility, state: Facility) -> Decision:
    if not command.place.strip():
        return refuse("text.missing", field="place")
    if command.place == state.place:
        return []
    check_by = command.on + timedelta(days=state.check_days)
    place = command.place.strip()
    return [e.FacilityPlaced(facility=state.facility, operator=state.operator, place=place, check_by=check_by)]


def _check(command: c.CheckFacility, state: Facility) -> Decision:
    if state.status == "bought":
        return refuse("facilities.not-placed")
    if command.state not in FOUND:
        return refuse("facilities.choice", field="state")
    checked = e.FacilityChecked(
        facility=state.facility,
        operator=state.operator,
        state=command.state,
        note=command.note,
        check_by=command.on + timedelta(days=state.check_days),
    )
    return [checked]


def _mend(command: c.MendFacility, state: Facility) -> Decision:
    if state.status not in ("broken", "used-up"):
        return refuse("facilities.not-broken")
    if command.how not in MENDED:
        return refuse("facilities.choice", field="how")
    mended = e.FacilityMended(
        facility=state.facility,
        operator=state.operator,
        how=command.how,
        cost_fen=command.cost_fen,
        note=command.note,
    )
    return [mended]


def _retire(command: c.RetireFacility | c.TakeBackFacility, state: Facility) -> Decision:
    if state.status == "retired":
        return []
    if not command.reason.strip():
        return refuse("cases.reason", field="reason")
    return [e.FacilityRetired(facility=state.facility, operator=state.operator, reason=command.reason)]


decider = Decider(initial=None, evolve=evolve, decide=decide)
