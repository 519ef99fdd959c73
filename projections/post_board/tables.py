"""Private to this room: public-welfare posts as they stand."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import day, key, moment, number, text

METADATA = sa.MetaData()

posts = sa.Table(
    "welfare_posts",
    METADATA,
    key("post"),
    key("operator"),
    *(text(name) for name in ("outlet", "village", "case", "employer", "title")),
    number("headcount"),
    *(text(name) for name in ("funding", "target", "kind", "address", "status")),
    day("applied_on"),
    moment("changed_at"),
    day("checked_on", maybe=True),
    sa.Column("as_stated", sa.Boolean, nullable=True),
    text("check_note", maybe=True),
    sa.Column("is_public", sa.Boolean, nullable=True),
    text("opinion", maybe=True),
    number("times"),
    day("sent_on", maybe=True),
    day("answered_on", maybe=True),
    text("reason", maybe=True),
    sa.Index("welfare_posts_by_time", "changed_at", "post", "operator"),
    sa.Index("welfare_posts_of_operator", "operator", "changed_at", "post"),
    sa.Index("welfare_posts_by_status", "status", "changed_at", "post", "operator"),
    sa.Index("welfare_posts_of_employer", "employer", "status"),
)

places = sa.Table(
    "welfare_places",
    METADATA,
    key("post"),
    key("operator"),
    key("month"),
    key("person"),
    key("subsidy"),
    text("claim"),
    sqlite_with_rowid=False,
)
