"""Private to this room: one row a draft of a scheme."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, key, moment, number, text

METADATA = sa.MetaData()

drafts = sa.Table(
    "scheme_drafts",
    METADATA,
    key("draft"),
    text("scheme"),
    number("base"),
    data("document"),
    number("edit"),
    text("status"),  # draft, submitted, adopted, dropped
    day("effective_from", maybe=True),
    text("note"),
    text("returned"),  # why it came back
    text("begun_by"),
    moment("begun_at"),
    text("changed_by"),
    moment("changed_at"),
    text("submitted_by"),
    moment("submitted_at", maybe=True),
    text("decided_by"),
    moment("decided_at", maybe=True),
    sa.Index("scheme_drafts_by_status", "status", "changed_at"),
)
