"""Private to this room: one row a piece of work, the sums of each quarter, and the cases that are not closed yet."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import day, key, number, text

METADATA = sa.MetaData()

work_facts = sa.Table(
    "work_facts",
    METADATA,
    key("operator"),
    key("kind"),  # case, voucher, placed
    key("key"),
    number("position"),
    text("item"),
    text("subject"),
    day("happened_on"),
    day("recorded_on"),
    number("amount_fen"),
    text("out", maybe=True),  # voided, withdrawn, failed-check
    sa.Index("work_facts_happened", "operator", "happened_on"),
    sa.Index("work_facts_recorded", "operator", "recorded_on"),
)

# How much was done in a quarter, so that a province is summed up without reading its facts. Voided is taken off again;
# what an appraisal leaves out for its own reasons (duplicate, late) is in it.
quarter_work = sa.Table(
    "quarter_work",
    METADATA,
    key("operator"),
    key("quarter"),
    key("kind"),  # case, voucher, placed
    number("number"),
    number("amount_fen"),
    sa.Index("quarter_work_by_quarter", "quarter", "operator"),
    sqlite_with_rowid=False,
)

# What a withdrawal does not say of its case; gone when the case is closed.
cases_under_way = sa.Table(
    "cases_under_way",
    METADATA,
    key("operator"),
    key("case"),
    text("item"),
    text("subject"),
    sqlite_with_rowid=False,
)
