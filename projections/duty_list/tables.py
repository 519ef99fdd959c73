"""Private to this room: every time of every duty, open or over."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import day, flag, key, key_number, number, text

METADATA = sa.MetaData()
OPEN = sa.text("status = 'open'")

duties = sa.Table(
    "duties",
    METADATA,
    key("duty"),
    key("operator"),
    key_number("occurrence"),
    text("outlet"),
    text("kind"),
    text("text"),
    text("note", maybe=True),  # sealed
    text("about_kind"),
    text("about"),
    text("case"),
    text("item"),
    number("every"),
    number("times"),
    day("due_on"),
    text("status"),  # open, done, missed, dropped
    flag("overdue"),
    flag("reminded"),
    day("over_on", maybe=True),
    text("over_by", maybe=True),
    text("done_note", maybe=True),  # sealed
    text("cause", maybe=True),
    day("next_on", maybe=True),
    sa.Index("duties_open", "operator", "due_on", "duty", sqlite_where=OPEN, postgresql_where=OPEN),
    sa.Index("duties_open_at", "operator", "outlet", "due_on", "duty", sqlite_where=OPEN, postgresql_where=OPEN),
    sa.Index("duties_due", "due_on", "operator", "duty", sqlite_where=OPEN, postgresql_where=OPEN),
    sa.Index("duties_by_status", "operator", "status", "due_on", "duty"),
    sa.Index("duties_by_operator", "operator", "due_on", "duty"),
    sa.Index("duties_by_day", "due_on", "duty"),
    sa.Index("duties_about", "about", "due_on"),
    sa.Index("duties_by_case", "case", "due_on"),
)
