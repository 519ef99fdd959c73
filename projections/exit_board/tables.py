"""Private to this room: ways out, their course, the files that prove it, and the papers that were made."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, key, key_number, moment, number, text

METADATA = sa.MetaData()

exits = sa.Table(
    "exits",
    METADATA,
    key("operator"),
    key("exit"),
    text("stage"),  # to-serve, to-receive, to-answer, to-hear, to-decide, to-confirm, in-remedy, released, exited
    text("stage_before"),  # where it stood before a decision was proposed
    data("grounds"),  # [[rule, [period, …]], …]
    day("opened_on"),
    text("notice_number", maybe=True),
    day("served_on", maybe=True),
    text("served_how", maybe=True),
    text("scheme", maybe=True),
    number("scheme_version", maybe=True),
    number("remedy_days", maybe=True),
    number("appeal_days", maybe=True),
    number("decision_days", maybe=True),
    number("handover_days", maybe=True),
    day("received_on", maybe=True),
    text("received_how", maybe=True),
    data("terms"),  # {of: {"started_on", "days", "until"}} of the time limits that run
    data("lapsed"),  # [of, …]
    day("planned_on", maybe=True),
    day("appealed_on", maybe=True),
    day("heard_on", maybe=True),
    number("proposal", maybe=True),  # of the decision that waits, or was confirmed last
    text("outcome", maybe=True),
    text("reasons", maybe=True),
    day("effective_on", maybe=True),
    day("barred_until", maybe=True),
    day("remedy_until", maybe=True),
    text("proposed_by", maybe=True),
    text("decided", maybe=True),  # the outcome that holds
    day("decided_on", maybe=True),
    day("handover_until", maybe=True),
    day("moved_on"),
    number("moved_at"),  # log position of its latest event
    sa.Index("exits_by_stage", "stage", "moved_at"),
    sa.Index("exits_by_time", "moved_at"),
)

# An event a row; `told` is the event itself.
exit_course = sa.Table(
    "exit_course",
    METADATA,
    key("operator"),
    key("exit"),
    key_number("step"),  # version within the stream
    text("what"),  # the event's stored name without room and version
    data("told"),
    day("on"),
    moment("at"),
    text("by"),
    sqlite_with_rowid=False,
)

exit_proofs = sa.Table(
    "exit_proofs",
    METADATA,
    key("operator"),
    key("exit"),
    key_number("step"),
    key("sha256"),
    text("title"),
    text("type"),
    number("size"),
    sqlite_with_rowid=False,
)

# What was printed, found by its code.
exit_papers = sa.Table(
    "exit_papers",
    METADATA,
    key("code"),
    text("operator"),
    text("exit"),
    number("step"),
    text("kind"),  # notice, decision
    text("number"),
    text("outcome"),
    day("issued_on"),
    sa.Index("exit_papers_of", "operator", "exit", "step"),
)
