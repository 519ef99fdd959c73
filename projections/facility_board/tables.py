"""Private to this room: convenience facilities and what happened to each."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import day, key, moment, number, text

METADATA = sa.MetaData()

facilities = sa.Table(
    "facilities",
    METADATA,
    key("facility"),
    text("operator"),
    text("outlet"),
    text("case"),
    text("kind"),
    text("name"),
    number("quantity"),
    number("cost_fen"),
    text("charge"),
    number("check_days"),
    text("place"),
    text("status"),  # bought, ok, broken, used-up, retired
    day("bought_on"),
    moment("bought_at"),
    day("check_by", maybe=True),
    day("checked_on", maybe=True),
    sa.Index("facilities_by_operator", "operator", "bought_at", "facility"),
    sa.Index("facilities_by_status", "operator", "status", "bought_at", "facility"),
    sa.Index("facilities_by_status_alone", "status", "bought_at", "facility"),
    sa.Index("facilities_by_time", "bought_at", "facility"),
    sa.Index("facilities_of_outlet", "outlet", "status", "kind"),
)

facility_history = sa.Table(
    "facility_history",
    METADATA,
    key("facility"),
    key("step"),
    text("operator"),
    text("what"),  # placed, ok, broken, used-up, repaired, replaced, retired
    text("note"),
    number("cost_fen"),
    day("on"),
    sqlite_with_rowid=False,
)
