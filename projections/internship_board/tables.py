"""Private to this room: internships, and what was noted of them."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import day, key, key_number, moment, number, text

METADATA = sa.MetaData()

internships = sa.Table(
    "internships",
    METADATA,
    key("internship"),
    key("operator"),
    *(text(name) for name in ("outlet", "case", "village", "person", "employer", "title")),
    day("first"),
    day("last"),
    number("allowance_fen"),
    text("mentor"),  # sealed
    day("agreed_on"),
    moment("changed_at"),
    text("outcome", maybe=True),
    day("ended_on", maybe=True),
    sa.Index("internships_by_time", "changed_at", "internship", "operator"),
    sa.Index("internships_of_operator", "operator", "changed_at", "internship"),
)

notes = sa.Table(
    "internship_notes",
    METADATA,
    key("internship"),
    key("operator"),
    key_number("version"),
    day("happened_on"),
    text("by"),
    text("note"),
    sqlite_with_rowid=False,
)
