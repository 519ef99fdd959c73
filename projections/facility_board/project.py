"""Events of facilities → rows."""

from __future__ import annotations

from domain.facilities import events as e
from projections.facility_board.tables import facilities, facility_history
from projections.room import Room, needs, on
from projections.rows import Rows
from tenants.store.envelope import Envelope

_TOLD = [name for name in e.FacilityBought.__struct_fields__ if name in facilities.c]
_AMENDED = [name for name in e.FacilityAmended.__struct_fields__ if name in facilities.c]


def on_bought(rows: Rows, envelope: Envelope) -> None:
    told = {name: getattr(envelope.event, name) for name in _TOLD}
    rows.add(facilities, **told, place="", status="bought", bought_on=envelope.on, bought_at=envelope.recorded_at)


def on_amended(rows: Rows, envelope: Envelope) -> None:
    event: e.FacilityAmended = envelope.event
    rows.change(facilities, event.facility).update({name: getattr(event, name) for name in _AMENDED})


def on_placed(rows: Rows, envelope: Envelope) -> None:
    event: e.FacilityPlaced = envelope.event
    row = rows.change(facilities, event.facility)
    row.update(place=event.place, status="ok" if row["status"] == "bought" else row["status"])
    row["check_by"] = event.check_by
    _tell(rows, envelope, "placed", event.place)


def on_checked(rows: Rows, envelope: Envelope) -> None:
    event: e.FacilityChecked = envelope.event
    told = {"status": event.state, "check_by": event.check_by, "checked_on": envelope.on}
    rows.change(facilities, event.facility).update(told)
    _tell(rows, envelope, event.state, event.note)


def on_mended(rows: Rows, envelope: Envelope) -> None:
    event: e.FacilityMended = envelope.event
    row = rows.change(facilities, event.facility)
    row["status"] = "ok"
    row["cost_fen"] += event.cost_fen
    _tell(rows, envelope, event.how, event.note, event.cost_fen)


def on_retired(rows: Rows, envelope: Envelope) -> None:
    event: e.FacilityRetired = envelope.event
    rows.change(facilities, event.facility).update(status="retired", check_by=None)
    _tell(rows, envelope, "retired", event.reason)


def _tell(rows: Rows, envelope: Envelope, what: str, note: str, cost_fen: int = 0) -> None:
    """The version within the stream orders the history."""
    rows.add(
        facility_history,
        facility=envelope.event.facility,
        step=f"{envelope.version:06}",
        operator=envelope.event.operator,
        what=what,
        note=note,
        cost_fen=cost_fen,
        on=envelope.on,
    )


_FACILITY = needs(facilities, "event.facility")
ROOM = Room(
    name="facility_board",
    version=1,
    tables=(facilities, facility_history),
    handlers={
        e.FacilityBought: on(on_bought),
        e.FacilityAmended: on(on_amended, _FACILITY),
        e.FacilityPlaced: on(on_placed, _FACILITY),
        e.FacilityChecked: on(on_checked, _FACILITY),
        e.FacilityMended: on(on_mended, _FACILITY),
        e.FacilityRetired: on(on_retired, _FACILITY),
    },
)
