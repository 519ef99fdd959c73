"""Private to this room: cases and the steps behind them."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, key, key_number, moment, number, text

METADATA = sa.MetaData()

cases = sa.Table(
    "cases",
    METADATA,
    key("case"),
    key("operator"),  # a case id is unique within its operator only
    text("outlet"),
    text("village"),
    text("item"),
    text("subject_kind"),
    text("subject"),
    text("about"),
    text("status"),  # open, finished, withdrawn, voided
    number("done"),
    number("step_count"),
    data("steps"),
    number("catalogue"),
    data("declared"),
    data("fields"),
    text("private", maybe=True),  # sealed
    data("told"),
    data("judged"),
    day("opened_on"),
    moment("opened_at"),
    text("opened_by"),
    day("changed_on"),
    moment("changed_at"),
    day("finished_on", maybe=True),
    moment("finished_at", maybe=True),
    text("finished_by", maybe=True),
    day("closed_on", maybe=True),  # withdrawn or voided
    text("closed_reason", maybe=True),
    text("closed_by", maybe=True),
    sa.Index("cases_by_operator", "operator", "opened_at", "case"),
    sa.Index("cases_by_status", "operator", "status", "opened_at", "case"),
    sa.Index("cases_by_item", "operator", "item", "status", "opened_at"),
    sa.Index("cases_by_outlet", "operator", "outlet", "opened_at"),
    sa.Index("cases_changed", "operator", "changed_on", "changed_at"),
    sa.Index("cases_finished", "operator", "finished_on"),
    sa.Index("cases_by_subject", "subject", "operator", "opened_at"),
    sa.Index("cases_standing", "operator", "status", "outlet", "item", "done", "opened_on"),
    sa.Index("cases_by_number", "operator", "case"),
    sa.Index("cases_by_about", "about"),
    sa.Index("cases_by_time", "opened_at", "case"),
)

# How many there are, so that a list says so without counting them.
case_totals = sa.Table(
    "case_totals",
    METADATA,
    key("operator"),
    key("outlet"),
    key("status"),
    key("item"),
    number("number"),
    sqlite_with_rowid=False,
)

case_evidence = sa.Table(
    "case_evidence",
    METADATA,
    key("case"),
    key("operator"),
    key("evidence"),
    text("subject"),
    text("sha256"),
    number("size"),  # bytes
    text("type"),
    text("title"),  # sealed
    day("attached_on"),
    moment("attached_at"),
    text("attached_by"),
    sqlite_with_rowid=False,
)

case_steps = sa.Table(
    "case_steps",
    METADATA,
    key("case"),
    key("operator"),
    key_number("step"),
    text("name"),
    day("done_on"),
    moment("done_at"),
    text("done_by"),
    text("note"),
    sqlite_with_rowid=False,
)

case_returns = sa.Table(
    "case_returns",
    METADATA,
    key_number("position"),
    text("case"),
    text("operator"),
    number("step"),
    text("name"),
    text("reason"),
    day("sent_on"),
    moment("sent_at"),
    text("sent_by"),
    sa.Index("case_returns_by_case", "case", "operator", "position"),
)
