"""Private to this room: what outlets make public."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, key, moment, text

METADATA = sa.MetaData()

publications = sa.Table(
    "publications",
    METADATA,
    key("publication"),
    text("operator"),
    text("outlet"),
    text("case"),
    text("item"),
    text("title"),
    text("text"),
    data("kinds"),
    data("channels"),
    text("status"),  # draft, returned, reviewed, public, withdrawn
    text("reason"),
    day("expires_on", maybe=True),
    day("drafted_on"),
    moment("drafted_at"),
    day("published_on", maybe=True),
    day("revised_on", maybe=True),
    sa.Index("publications_by_operator", "operator", "drafted_at", "publication"),
    sa.Index("publications_by_status", "operator", "status", "drafted_at", "publication"),
    sa.Index("publications_by_status_alone", "status", "drafted_at", "publication"),
    sa.Index("publications_by_time", "drafted_at", "publication"),
    sa.Index("publications_of_outlet", "outlet", "status", "published_on"),
)
