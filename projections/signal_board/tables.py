"""Private to this room: signals."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, key, moment, number, text

METADATA = sa.MetaData()

signals = sa.Table(
    "signals",
    METADATA,
    key("operator"),
    key("signal"),
    text("rule"),
    text("period"),
    text("about"),
    day("day", maybe=True),
    data("figures"),
    data("thresholds"),
    data("cases"),
    number("total"),
    text("status"),  # raised, dismissed, check
    day("raised_on"),
    moment("raised_at"),
    text("finding", maybe=True),
    text("note", maybe=True),
    data("targets"),
    day("looked_on", maybe=True),
    text("looked_by", maybe=True),
    sa.Index("signals_by_time", "raised_at", "operator", "signal"),
    sa.Index("signals_by_operator", "operator", "raised_at"),
    sa.Index("signals_by_status", "status", "raised_at"),
)
