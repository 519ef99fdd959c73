"""Events of internships → rows."""

from __future__ import annotations

from domain.internships.events import InternshipAgreed, InternshipEnded, InternshipNoted
from projections.internship_board.tables import internships, notes
from projections.room import Room, needs, on
from projections.rows import Rows
from tenants.store.envelope import Envelope


def on_agreed(rows: Rows, envelope: Envelope) -> None:
    event: InternshipAgreed = envelope.event
    told = {name: getattr(event, name) for name in event.__struct_fields__} | {"mentor": event.mentor.sealed}
    rows.add(internships, **told, agreed_on=envelope.on, changed_at=envelope.recorded_at)


def on_noted(rows: Rows, envelope: Envelope) -> None:
    event: InternshipNoted = envelope.event
    rows.add(
        notes,
        internship=event.internship,
        operator=event.operator,
        version=envelope.version,
        happened_on=envelope.on,
        by=envelope.actor,
        note=event.note,
    )


def on_ended(rows: Rows, envelope: Envelope) -> None:
    event: InternshipEnded = envelope.event
    found = rows.change(internships, (event.internship, event.operator))
    found.update(outcome=event.outcome, ended_on=event.ended_on, changed_at=envelope.recorded_at)


ROOM = Room(
    name="internship_board",
    version=1,
    tables=(internships, notes),
    handlers={
        InternshipAgreed: on(on_agreed),
        InternshipNoted: on(on_noted),
        InternshipEnded: on(on_ended, needs(internships, "event.internship", "event.operator")),
    },
)
