"""A canonical example of each event of a draft: from version 1 of the province's scheme to its approval."""

from __future__ import annotations

from datetime import date

from domain.schemes import events
from domain.shared.message import Event

DRAFT, OFFICER, SECOND_OFFICER = "draft-1", "user-bureau", "user-bureau2"
_DOCUMENT: dict[str, object] = {"points": [], "bands": []}

EVENTS: tuple[Event, ...] = (
    events.SchemeDrafted(draft=DRAFT, scheme="default-2024", base=1, document=_DOCUMENT, by=OFFICER),
    events.SchemeDraftChanged(draft=DRAFT, edit=1, document=_DOCUMENT, by=OFFICER),
    events.SchemeSubmitted(
        draft=DRAFT, edit=1, effective_from=date(2026, 10, 1), note="提高成效考核的比重", by=OFFICER
    ),
    events.SchemeReturned(draft=DRAFT, reason="满意度的比重过低", by=SECOND_OFFICER),
    events.SchemeApproved(
        draft=DRAFT,
        scheme="default-2024",
        effective_from=date(2026, 10, 1),
        submitted_by=OFFICER,
        by=SECOND_OFFICER,
    ),
    events.SchemeDraftDropped(draft=DRAFT, by=OFFICER),
)
