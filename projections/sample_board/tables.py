"""Private to this room: samplings, samples and the cases in them."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import day, flag, key, moment, number, text

METADATA = sa.MetaData()

samplings = sa.Table(
    "samplings",
    METADATA,
    key("area"),
    key("period"),
    text("seed_sha256"),
    text("sealed_seed"),
    text("seed", maybe=True),  # once it is revealed
    day("committed_on"),
    moment("committed_at"),
    text("committed_by"),
    day("revealed_on", maybe=True),
    moment("revealed_at", maybe=True),
    text("revealed_by", maybe=True),
    sa.Index("samplings_by_period", "period", "area"),
    sa.Index("samplings_by_day", "committed_on", "area"),
)

sampling_reminders = sa.Table(
    "sampling_reminders",
    METADATA,
    key("area"),
    key("period"),
    key("of"),
    day("day"),
    number("left"),
    day("until", maybe=True),
    sa.Index("sampling_reminders_by_period", "period", "area"),
    sa.Index("sampling_reminders_by_day", "day", "area", "of"),
    sqlite_with_rowid=False,
)

samples = sa.Table(
    "samples",
    METADATA,
    key("operator"),
    key("period"),
    text("area"),  # of the sampling it was drawn from; empty while it is targeted alone
    text("seed"),
    number("position"),
    number("population"),
    text("list_sha256"),
    text("share"),
    number("at_least"),
    number("at_most"),
    text("scheme"),
    number("scheme_version"),
    number("picked"),
    number("checked"),
    number("failed"),
    number("targeted"),
    number("targeted_checked"),
    number("targeted_failed"),
    text("status"),  # open, concluded
    day("drawn_on", maybe=True),
    moment("drawn_at", maybe=True),
    day("begun_on"),
    day("concluded_on", maybe=True),
    text("concluded_by", maybe=True),
    number("concluded_position"),  # of the log; 0 while it is open
    sa.Index("samples_by_period", "period", "operator"),
    sa.Index("samples_by_status", "status", "operator", "period"),
)

sample_cases = sa.Table(
    "sample_cases",
    METADATA,
    key("operator"),
    key("period"),
    key("case"),
    flag("targeted"),
    number("place"),  # in the order drawn, from 1; targeted ones come behind
    text("signal"),
    sa.Column("passed", sa.Boolean, nullable=True),  # until somebody was there
    text("finding"),
    text("note"),
    text("photo_sha256", maybe=True),
    number("photo_size", maybe=True),  # bytes
    text("photo_type", maybe=True),
    day("checked_on", maybe=True),
    text("checked_by", maybe=True),
    sa.Index("sample_cases_by_place", "operator", "period", "targeted", "place"),
    sa.Index("sample_cases_by_case", "operator", "case"),
)
