"""Private to this room: tasks, what each asks of an operator, and the people on its lists, with running counts."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, flag, key, moment, number, text

METADATA = sa.MetaData()
COUNTS = ("open", "taken", "done", "returned", "released")

tasks = sa.Table(
    "tasks",
    METADATA,
    key("task"),
    text("title"),
    text("kind"),
    text("text"),
    text("item"),
    text("area"),
    text("people_status"),
    text("key_group"),
    number("amount"),
    day("deadline"),
    data("operators"),
    data("given_to"),  # those, and whoever took it over from one of them
    text("status"),  # listing, open, withdrawn
    text("withdrawn_reason", maybe=True),
    day("assigned_on"),
    moment("assigned_at"),
    text("assigned_by"),
    number("left_out"),
    number("handed_in"),  # operators that wait to be reviewed
    number("accepted"),
    *(number(name) for name in COUNTS),
    sa.Index("tasks_by_time", "assigned_at", "task", "area"),
    sa.Index("tasks_by_status", "status", "assigned_at", "task", "area"),
    sa.Index("tasks_by_deadline", "deadline", "task", "area"),
    sa.Index("tasks_by_title", "title", "task", "area"),
)

task_givens = sa.Table(
    "task_givens",
    METADATA,
    key("task"),
    key("operator"),
    text("title"),
    text("kind"),
    text("item"),
    text("area"),
    number("amount"),
    day("deadline"),
    text("status"),  # given, handed-in, accepted, withdrawn, ended
    flag("late"),
    day("given_on"),
    moment("given_at"),
    day("handed_in_on", maybe=True),
    text("handed_in_note", maybe=True),
    day("reviewed_on", maybe=True),
    text("review", maybe=True),  # the words with which it was accepted or sent back
    number("sent_back"),
    *(number(name) for name in COUNTS),
    sa.Index("task_givens_by_operator", "operator", "given_at", "task"),
    sa.Index("task_givens_by_status", "operator", "status", "given_at", "task"),
    sa.Index("task_givens_by_deadline", "operator", "deadline", "task"),
    sa.Index("task_givens_due", "status", "late", "deadline", "task", "operator"),
    sqlite_with_rowid=False,
)

task_entries = sa.Table(
    "task_entries",
    METADATA,
    key("task"),
    key("operator"),
    key("person"),
    text("outlet"),
    text("status"),  # open, taken, done, returned, released
    text("by"),
    text("clerk", maybe=True),
    text("outcome", maybe=True),
    text("case", maybe=True),
    text("reason", maybe=True),
    text("note", maybe=True),  # sealed
    text("answer", maybe=True),  # the bureau's, to a return
    day("assigned_on"),
    day("changed_on"),
    moment("changed_at"),
    sa.Index("task_entries_by_change", "task", "operator", "changed_at", "person"),
    sa.Index("task_entries_by_status", "task", "operator", "status", "changed_at", "person"),
    sa.Index("task_entries_by_outlet", "task", "operator", "outlet", "changed_at", "person"),
    sa.Index("task_entries_returned", "task", "status", "changed_at", "person"),
    sa.Index("task_entries_of_person", "person", "changed_at"),
    sqlite_with_rowid=False,
)
