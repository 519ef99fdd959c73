"""Private to this room: signals, and the versions of the thresholds behind them."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, key, key_number, moment, number, text

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
    number("rules_version"),
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

rule_sets = sa.Table(
    "signal_rule_sets",
    METADATA,
    key_number("proposal"),
    text("status"),  # proposed, returned, adopted
    number("version", maybe=True),  # once adopted
    data("rules"),
    day("effective_from"),
    text("note"),
    text("proposed_by"),
    day("proposed_on"),
    text("decided_by", maybe=True),
    day("decided_on", maybe=True),
    text("reason"),  # why it was returned
    sqlite_with_rowid=False,
)
