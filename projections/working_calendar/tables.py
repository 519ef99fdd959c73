"""Private to this room: every edition of every year."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, key_number, moment, text

METADATA = sa.MetaData()

years = sa.Table(
    "working_years",
    METADATA,
    key_number("year"),
    key_number("edition"),
    data("holidays"),
    data("workdays"),
    text("source"),
    day("published_on"),
    moment("published_at"),
    text("published_by"),
)
