"""Editions of the catalogue → rows."""

from __future__ import annotations

import msgspec

from domain.catalogue.events import CatalogueEditionPublished
from projections.room import Room, on
from projections.rows import Rows
from projections.service_catalogue.tables import editions
from tenants.store.envelope import Envelope


def on_published(rows: Rows, envelope: Envelope) -> None:
    event: CatalogueEditionPublished = envelope.event
    rows.add(
        editions,
        edition=event.edition,
        first=event.first,
        note=event.note,
        items=msgspec.to_builtins(event.items),
        published_at=envelope.recorded_at,
        published_by=envelope.actor,
    )


ROOM = Room(
    name="service_catalogue",
    version=1,
    tables=(editions,),
    quiet=True,
    handlers={CatalogueEditionPublished: on(on_published)},
)
