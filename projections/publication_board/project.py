"""Events of publications → rows."""

from __future__ import annotations

from domain.publications import events as e
from projections.publication_board.tables import publications
from projections.room import Room, needs, on
from projections.rows import Rows
from tenants.store.envelope import Envelope

_TOLD = [name for name in e.PublicationDrafted.__struct_fields__ if name in publications.c]


def on_drafted(rows: Rows, envelope: Envelope) -> None:
    told = {name: getattr(envelope.event, name) for name in _TOLD}
    when = {"drafted_on": envelope.on, "drafted_at": envelope.recorded_at}
    rows.add(publications, **told, **when, status="draft", reason="")


def on_reviewed(rows: Rows, envelope: Envelope) -> None:
    event: e.PublicationReviewed = envelope.event
    status = "reviewed" if event.approved else "returned"
    rows.change(publications, event.publication).update(status=status, reason=event.reason)


def on_published(rows: Rows, envelope: Envelope) -> None:
    event: e.PublicationPublished = envelope.event
    row = rows.change(publications, event.publication)
    row.update(status="public", channels=event.channels, published_on=row["published_on"] or envelope.on)


def on_revised(rows: Rows, envelope: Envelope) -> None:
    event: e.PublicationRevised = envelope.event
    row = rows.change(publications, event.publication)
    row.update(title=event.title, text=event.text, expires_on=event.expires_on, revised_on=envelope.on)
    if row["status"] == "returned":
        row["status"] = "draft"


def on_withdrawn(rows: Rows, envelope: Envelope) -> None:
    event: e.PublicationWithdrawn = envelope.event
    rows.change(publications, event.publication).update(status="withdrawn", reason=event.reason)


_PUBLICATION = needs(publications, "event.publication")
ROOM = Room(
    name="publication_board",
    version=1,
    tables=(publications,),
    handlers={
        e.PublicationDrafted: on(on_drafted),
        e.PublicationReviewed: on(on_reviewed, _PUBLICATION),
        e.PublicationPublished: on(on_published, _PUBLICATION),
        e.PublicationRevised: on(on_revised, _PUBLICATION),
        e.PublicationWithdrawn: on(on_withdrawn, _PUBLICATION),
    },
)
