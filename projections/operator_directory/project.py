"""Events of operators → rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from domain.operators.events import (
    ContractSigned,
    OperatorAdmitted,
    OperatorExited,
    OperatorExitStarted,
    OperatorFlagged,
    OperatorReleased,
    OutletChanged,
    OutletClosed,
    OutletOpened,
    ReentryBarred,
    StaffChanged,
    StaffJoined,
    StaffLeft,
)
from domain.operators.outlet import FIELDS
from projections.operator_directory.tables import (
    contracts,
    coverage,
    operator_words,
    operators,
    outlets,
    staff,
    staffing,
)
from projections.room import Room, needs, on
from projections.rows import Key, Rows
from projections.words import normal, words
from tenants.store.envelope import Envelope


def on_admitted(rows: Rows, envelope: Envelope) -> None:
    event: OperatorAdmitted = envelope.event
    rows.add(
        operators,
        operator=event.operator,
        name=event.name,
        credit_code=event.credit_code,
        licence=event.licence,
        area=event.area,
        admitted_on=envelope.on,
        status="active",
        exits=0,
        contracts=0,
        outlets=0,
        villages=0,
        staff=0,
        find=normal(event.name),
    )
    for word in words(event.name):
        rows.add(operator_words, word=word, id=event.operator)


def on_contract_signed(rows: Rows, envelope: Envelope) -> None:
    event: ContractSigned = envelope.event
    rows.add(
        contracts,
        operator=event.operator,
        contract=event.contract,
        items=event.items,
        areas=event.areas,
        first=event.first,
        last=event.last,
        targets=event.targets,
        prices_fen=event.prices_fen,
        budget_fen=event.budget_fen,
        signed_on=envelope.on,
        position=envelope.position,
    )
    operator = rows.change(operators, event.operator)
    operator["contracts"] += 1
    if operator["contract_first"] is None or event.first > operator["contract_first"]:
        operator["contract"] = event.contract
        operator["contract_first"] = event.first
        operator["contract_last"] = event.last
        operator["contract_items"] = event.items
        operator["budget_fen"] = event.budget_fen


def on_outlet_opened(rows: Rows, envelope: Envelope) -> None:
    event: OutletOpened = envelope.event
    rows.add(
        outlets,
        outlet=event.outlet,
        operator=event.operator,
        **_described(event),
        opened_on=envelope.on,
        staff=0,
    )
    rows.change(operators, event.operator)["outlets"] += 1
    _cover(rows, event.operator, _reach(event.village, event.villages))
    _tell(rows, envelope, "outlet-opened", "", "", event.name)


def on_outlet_changed(rows: Rows, envelope: Envelope) -> None:
    event: OutletChanged = envelope.event
    outlet = rows.change(outlets, (event.outlet, event.operator))
    _uncover(rows, event.operator, _reach(outlet["village"], outlet["villages"]))
    outlet.update(_described(event), changed_on=envelope.on)
    _cover(rows, event.operator, _reach(event.village, event.villages))
    _tell(rows, envelope, "outlet-changed", "", "", event.name)


def on_outlet_closed(rows: Rows, envelope: Envelope) -> None:
    event: OutletClosed = envelope.event
    outlet = rows.change(outlets, (event.outlet, event.operator))
    outlet.update(closed_on=envelope.on, closed_reason=event.reason)
    rows.change(operators, event.operator)["outlets"] -= 1
    _uncover(rows, event.operator, _reach(outlet["village"], outlet["villages"]))
    _tell(rows, envelope, "outlet-closed", "", event.reason)


def on_staff_joined(rows: Rows, envelope: Envelope) -> None:
    event: StaffJoined = envelope.event
    rows.add(
        staff,
        staff=event.staff,
        operator=event.operator,
        outlet=event.outlet,
        post=event.post,
        terms=event.terms,
        online=event.online,
        name=event.name.sealed,
        phone=event.phone.sealed,
        joined_on=envelope.on,
    )
    _post(rows, event.operator, event.outlet, 1)
    rows.change(operators, event.operator)["staff"] += 1
    _tell(rows, envelope, "staff-joined", event.staff, event.post)


def on_staff_changed(rows: Rows, envelope: Envelope) -> None:
    event: StaffChanged = envelope.event
    member = rows.change(staff, (event.staff, event.operator))
    _post(rows, event.operator, member["outlet"], -1)
    _post(rows, event.operator, event.outlet, 1)
    member.update(outlet=event.outlet, post=event.post, terms=event.terms, online=event.online)
    for field, value in (("name", event.name), ("phone", event.phone)):
        if value is not None:
            member[field] = value.sealed
    _tell(rows, envelope, "staff-changed", event.staff, event.post)


def on_staff_left(rows: Rows, envelope: Envelope) -> None:
    event: StaffLeft = envelope.event
    member = rows.change(staff, (event.staff, event.operator))
    member.update(left_on=envelope.on, left_reason=event.reason)
    _post(rows, event.operator, member["outlet"], -1)
    rows.change(operators, event.operator)["staff"] -= 1
    _tell(rows, envelope, "staff-left", event.staff, event.reason)


def on_flagged(rows: Rows, envelope: Envelope) -> None:
    event: OperatorFlagged = envelope.event
    operator = rows.change(operators, event.operator)
    if operator["exit"] is None:
        operator["exits"] += 1
        operator["exit"] = str(operator["exits"])
        operator["status"] = "flagged"
    operator["flag_rule"] = event.rule
    operator["flag_periods"] = event.periods
    operator["flagged_on"] = envelope.on
    operator["flagged_at"] = envelope.recorded_at


def on_exit_started(rows: Rows, envelope: Envelope) -> None:
    rows.change(operators, envelope.event.operator)["status"] = "exiting"


def on_released(rows: Rows, envelope: Envelope) -> None:
    rows.change(operators, envelope.event.operator).update(status="released", exit=None)


def on_exited(rows: Rows, envelope: Envelope) -> None:
    event: OperatorExited = envelope.event
    left = {"exited_on": event.effective_on, "barred_until": event.barred_until}
    rows.change(operators, event.operator).update(status="exited", exit=None, **left)


def on_reentry_barred(rows: Rows, envelope: Envelope) -> None:
    """The day that admission goes by."""
    event: ReentryBarred = envelope.event
    rows.change(operators, event.operator)["barred_until"] = event.until


def _tell(rows: Rows, envelope: Envelope, what: str, member: str, note: str, called: str = "") -> None:
    event = envelope.event
    told = {"what": what, "outlet": event.outlet, "staff": member, "note": note, "called": called}
    when = {"on": envelope.on, "at": envelope.recorded_at, "by": envelope.actor}
    rows.add(staffing, operator=event.operator, position=envelope.position, **told, **when)


def _described(event: OutletOpened | OutletChanged) -> dict[str, Any]:
    return {field: getattr(event, field) for field in FIELDS}


def _post(rows: Rows, operator: str, outlet: str, change: int) -> None:
    rows.change(outlets, (outlet, operator))["staff"] += change


def _reach(village: str, villages: Iterable[str]) -> list[str]:
    """The village an outlet stands in and those it covers, each once."""
    return list(dict.fromkeys((village, *villages)))


def _cover(rows: Rows, operator: str, villages: list[str]) -> None:
    for village in villages:
        if rows.get(coverage, (operator, village)) is None:
            rows.add(coverage, operator=operator, village=village, outlets=0)
            rows.change(operators, operator)["villages"] += 1
        rows.change(coverage, (operator, village))["outlets"] += 1


def _uncover(rows: Rows, operator: str, villages: list[str]) -> None:
    for village in villages:
        row = rows.change(coverage, (operator, village))
        row["outlets"] -= 1
        if not row["outlets"]:
            rows.remove(coverage, (operator, village))
            rows.change(operators, operator)["villages"] -= 1


def _covered(envelope: Envelope) -> list[Key]:
    event: OutletOpened | OutletChanged = envelope.event
    return [(event.operator, village) for village in _reach(event.village, event.villages)]


_OPERATOR = needs(operators, "event.operator")
_OUTLET = needs(outlets, "event.outlet", "event.operator")
_STAFF = needs(staff, "event.staff", "event.operator")
ROOM = Room(
    name="operator_directory",
    version=4,
    tables=(operators, operator_words, contracts, outlets, coverage, staff, staffing),
    quiet=True,
    handlers={
        OperatorAdmitted: on(on_admitted),
        ContractSigned: on(on_contract_signed, _OPERATOR),
        OutletOpened: on(on_outlet_opened, _OPERATOR, (coverage, _covered)),
        OutletChanged: on(on_outlet_changed, _OPERATOR, _OUTLET, (coverage, _covered)),
        OutletClosed: on(on_outlet_closed, _OPERATOR, _OUTLET),
        StaffJoined: on(on_staff_joined, _OPERATOR, _OUTLET),
        StaffChanged: on(on_staff_changed, _OUTLET, _STAFF),
        StaffLeft: on(on_staff_left, _OPERATOR, _OUTLET, _STAFF),
        OperatorFlagged: on(on_flagged, _OPERATOR),
        OperatorExitStarted: on(on_exit_started, _OPERATOR),
        OperatorReleased: on(on_released, _OPERATOR),
        OperatorExited: on(on_exited, _OPERATOR),
        ReentryBarred: on(on_reentry_barred, _OPERATOR),
    },
)
