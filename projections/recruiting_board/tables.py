"""Private to this room: recruitments with their entries, and résumés."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, key, key_number, moment, number, text

METADATA = sa.MetaData()

recruitments = sa.Table(
    "recruitments",
    METADATA,
    key("recruitment"),
    key("operator"),
    text("outlet"),
    text("item"),
    text("subject_kind"),
    text("subject"),
    text("about"),
    data("fields"),
    text("status"),  # open, finished, withdrawn, voided
    day("opened_on"),
    moment("opened_at"),
    number("entries"),
    text("last_entry"),
    day("last_on", maybe=True),
    sa.Index("recruitments_by_time", "operator", "opened_at", "recruitment"),
    sa.Index("recruitments_by_item", "operator", "item", "opened_at", "recruitment"),
    sa.Index("recruitments_by_subject", "subject", "opened_at"),
    sa.Index("recruitments_at", "opened_at", "recruitment"),
)

entries = sa.Table(
    "recruitment_entries",
    METADATA,
    key("recruitment"),
    key("operator"),
    key_number("number"),
    text("entry"),
    data("fields"),
    text("note", maybe=True),  # sealed
    day("made_on"),
    text("made_by"),
    sqlite_with_rowid=False,
)

resumes = sa.Table(
    "resumes",
    METADATA,
    key("operator"),
    key("person"),
    text("outlet"),
    text("wanted"),  # sealed, as are the next four
    text("work"),
    text("schooling"),
    text("skills"),
    text("remarks"),
    number("versions"),
    day("written_on"),
    text("written_by"),
    sqlite_with_rowid=False,
)
