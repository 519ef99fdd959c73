"""Events of duties → rows."""

from __future__ import annotations

from datetime import date

from domain.duties.events import DutyDone, DutyDropped, DutyMissed, DutyMoved, DutyOverdue, DutyRaised, DutyReminded
from projections.duty_list.tables import duties
from projections.room import Room, needs, on
from projections.rows import Row, Rows
from tenants.store.envelope import Envelope


def on_raised(rows: Rows, envelope: Envelope) -> None:
    event: DutyRaised = envelope.event
    rows.add(
        duties,
        duty=event.duty,
        operator=event.operator,
        occurrence=1,
        outlet=event.outlet,
        kind=event.kind,
        text=event.text,
        note=event.note.sealed if event.note else None,
        about_kind=event.about_kind,
        about=event.about,
        case=event.case,
        item=event.item,
        every=event.every,
        times=event.times,
        due_on=event.due_on,
        status="open",
        overdue=False,
        reminded=False,
    )


def on_done(rows: Rows, envelope: Envelope) -> None:
    event: DutyDone = envelope.event
    row = _over(rows, envelope, "done")
    row["done_note"] = event.note.sealed if event.note else None
    _again(rows, row, event.next_on)


def on_missed(rows: Rows, envelope: Envelope) -> None:
    _again(rows, _over(rows, envelope, "missed"), envelope.event.next_on)


def on_dropped(rows: Rows, envelope: Envelope) -> None:
    _over(rows, envelope, "dropped")["cause"] = envelope.event.cause


def on_moved(rows: Rows, envelope: Envelope) -> None:
    _time(rows, envelope).update(due_on=envelope.event.due_on, overdue=False)


def on_overdue(rows: Rows, envelope: Envelope) -> None:
    _time(rows, envelope)["overdue"] = True


def on_reminded(rows: Rows, envelope: Envelope) -> None:
    _time(rows, envelope)["reminded"] = True


def _time(rows: Rows, envelope: Envelope) -> Row:
    event: DutyDone | DutyMissed | DutyMoved | DutyDropped | DutyOverdue | DutyReminded = envelope.event
    return rows.change(duties, (event.duty, event.operator, event.occurrence))


def _over(rows: Rows, envelope: Envelope, status: str) -> Row:
    row = _time(rows, envelope)
    row.update(status=status, over_on=envelope.on, over_by=envelope.actor)
    return row


def _again(rows: Rows, row: Row, next_on: date | None) -> None:
    """The next time, with what the duty is about as before."""
    row["next_on"] = next_on
    if next_on is not None:
        blank = dict.fromkeys(("over_on", "over_by", "done_note", "cause", "next_on"))
        fresh = {"occurrence": row["occurrence"] + 1, "due_on": next_on, "status": "open"}
        rows.add(duties, **(row | blank | fresh | {"overdue": False, "reminded": False}))


_TIME = needs(duties, "event.duty", "event.operator", "event.occurrence")
ROOM = Room(
    name="duty_list",
    version=2,
    tables=(duties,),
    handlers={
        DutyRaised: on(on_raised),
        DutyDone: on(on_done, _TIME),
        DutyMissed: on(on_missed, _TIME),
        DutyMoved: on(on_moved, _TIME),
        DutyOverdue: on(on_overdue, _TIME),
        DutyReminded: on(on_reminded, _TIME),
        DutyDropped: on(on_dropped, _TIME),
    },
)
