"""Private to this room: claims for subsidies as they stand, and their lines."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, key, moment, number, text

METADATA = sa.MetaData()

claims = sa.Table(
    "subsidy_claims",
    METADATA,
    key("claim"),
    key("operator"),
    *(text(name) for name in ("outlet", "village", "case", "item", "claimant_kind", "claimant")),
    data("subsidies"),
    text("status"),
    number("lines"),
    number("amount_fen"),
    data("checks"),
    data("documents"),
    text("note", maybe=True),
    text("opinion", maybe=True),
    day("drafted_on"),
    moment("changed_at"),
    number("times"),
    day("sent_on", maybe=True),
    day("answered_on", maybe=True),
    text("reason", maybe=True),
    sa.Index("subsidy_claims_by_time", "changed_at", "claim", "operator"),
    sa.Index("subsidy_claims_of_operator", "operator", "changed_at", "claim"),
    sa.Index("subsidy_claims_by_status", "status", "changed_at", "claim", "operator"),
    sa.Index("subsidy_claims_of_claimant", "claimant", "changed_at"),
)

lines = sa.Table(
    "subsidy_lines",
    METADATA,
    key("claim"),
    key("operator"),
    key("subsidy"),
    key("person"),
    key("first_month"),
    data("months"),
    number("amount_fen"),
    text("post"),
    text("course"),
    sa.Index("subsidy_lines_of_person", "person", "subsidy"),
    sqlite_with_rowid=False,
)
