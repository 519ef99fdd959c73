"""Private to this room: the editions of the catalogue after the first."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, key_number, moment, text

METADATA = sa.MetaData()

editions = sa.Table(
    "catalogue_editions",
    METADATA,
    key_number("edition"),
    day("first"),
    text("note"),
    data("items"),
    moment("published_at"),
    text("published_by"),
)
