"""Published years → rows."""

from __future__ import annotations

from domain.calendars.events import WorkingDaysPublished
from projections.room import Room, on
from projections.rows import Rows
from projections.working_calendar.tables import years
from tenants.store.envelope import Envelope


def on_published(rows: Rows, envelope: Envelope) -> None:
    """The version within the stream is the edition."""
    event: WorkingDaysPublished = envelope.event
    rows.add(
        years,
        year=event.year,
        edition=envelope.version,
        holidays=[day.isoformat() for day in event.holidays],
        workdays=[day.isoformat() for day in event.workdays],
        source=event.source,
        published_on=envelope.on,
        published_at=envelope.recorded_at,
        published_by=envelope.actor,
    )


ROOM = Room(
    name="working_calendar", version=1, tables=(years,), quiet=True, handlers={WorkingDaysPublished: on(on_published)}
)
