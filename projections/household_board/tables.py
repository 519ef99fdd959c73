"""Private to this room: households as they stand, and how they were looked after."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, flag, key, key_number, moment, text

METADATA = sa.MetaData()

households = sa.Table(
    "households",
    METADATA,
    key("household"),
    key("operator"),
    *(text(name) for name in ("outlet", "village", "case", "head")),
    data("members"),
    data("employed"),
    text("status"),
    day("applied_on"),
    moment("changed_at"),
    day("recognised_on", maybe=True),
    day("until", maybe=True),
    day("ended_on", maybe=True),
    text("cause", maybe=True),
    sa.Index("households_by_time", "changed_at", "household", "operator"),
    sa.Index("households_of_operator", "operator", "changed_at", "household"),
    sa.Index("households_by_status", "status", "changed_at", "household", "operator"),
    sa.Index("households_by_case", "case"),
)

follow_ups = sa.Table(
    "household_follow_ups",
    METADATA,
    key("household"),
    key("operator"),
    key_number("version"),
    day("happened_on"),
    text("by"),
    flag("employed"),
    text("note"),
    sqlite_with_rowid=False,
)
