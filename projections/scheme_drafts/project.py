"""Events of drafts → rows."""

from __future__ import annotations

from domain.schemes.draft import ADOPTED, DRAFT, DROPPED, SUBMITTED
from domain.schemes.events import (
    SchemeApproved,
    SchemeDraftChanged,
    SchemeDraftDropped,
    SchemeDrafted,
    SchemeReturned,
    SchemeSubmitted,
)
from projections.room import Room, needs, on
from projections.rows import Rows
from projections.scheme_drafts.tables import drafts
from tenants.store.envelope import Envelope


def on_drafted(rows: Rows, envelope: Envelope) -> None:
    event: SchemeDrafted = envelope.event
    rows.add(
        drafts,
        draft=event.draft,
        scheme=event.scheme,
        base=event.base,
        document=event.document,
        edit=0,
        status=DRAFT,
        note="",
        returned="",
        begun_by=event.by,
        begun_at=envelope.recorded_at,
        changed_by=event.by,
        changed_at=envelope.recorded_at,
        submitted_by="",
        decided_by="",
    )


def on_changed(rows: Rows, envelope: Envelope) -> None:
    event: SchemeDraftChanged = envelope.event
    rows.change(drafts, event.draft).update(
        document=event.document, edit=event.edit, changed_by=event.by, changed_at=envelope.recorded_at
    )


def on_submitted(rows: Rows, envelope: Envelope) -> None:
    event: SchemeSubmitted = envelope.event
    rows.change(drafts, event.draft).update(
        status=SUBMITTED,
        effective_from=event.effective_from,
        note=event.note,
        returned="",
        submitted_by=event.by,
        submitted_at=envelope.recorded_at,
        decided_by="",
        decided_at=None,
    )


def on_returned(rows: Rows, envelope: Envelope) -> None:
    event: SchemeReturned = envelope.event
    rows.change(drafts, event.draft).update(
        status=DRAFT, returned=event.reason, decided_by=event.by, decided_at=envelope.recorded_at
    )


def on_approved(rows: Rows, envelope: Envelope) -> None:
    event: SchemeApproved = envelope.event
    rows.change(drafts, event.draft).update(status=ADOPTED, decided_by=event.by, decided_at=envelope.recorded_at)


def on_dropped(rows: Rows, envelope: Envelope) -> None:
    event: SchemeDraftDropped = envelope.event
    rows.change(drafts, event.draft).update(status=DROPPED, decided_by=event.by, decided_at=envelope.recorded_at)


_THE_DRAFT = needs(drafts, "event.draft")
ROOM = Room(
    name="scheme_drafts",
    version=1,
    tables=(drafts,),
    quiet=True,
    handlers={
        SchemeDrafted: on(on_drafted),
        SchemeDraftChanged: on(on_changed, _THE_DRAFT),
        SchemeSubmitted: on(on_submitted, _THE_DRAFT),
        SchemeReturned: on(on_returned, _THE_DRAFT),
        SchemeApproved: on(on_approved, _THE_DRAFT),
        SchemeDraftDropped: on(on_dropped, _THE_DRAFT),
    },
)
