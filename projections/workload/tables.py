"""Private to this room: a row a piece of work, the sums of each quarter, and what earlier events said of later work."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, flag, key, key_number, number, text

METADATA = sa.MetaData()

work_facts = sa.Table(
    "work_facts",
    METADATA,
    key("operator"),
    key("kind"),  # domain/appraisals/kinds.py
    key("key"),
    number("position"),
    text("item"),
    text("subject"),
    day("happened_on"),
    day("recorded_on"),
    number("amount_fen"),
    text("out", maybe=True),  # voided, withdrawn, reversed, failed-check
    text("outlet"),
    number("value"),
    sa.Index("work_facts_happened", "operator", "happened_on"),
    sa.Index("work_facts_recorded", "operator", "recorded_on"),
    sa.Index("work_facts_by_key", "operator", "key"),
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
    text("outlet"),
    sqlite_with_rowid=False,
)

# What the event that tells of the work does not repeat: its outlet, its item, and the day that decides.
origins = sa.Table(
    "origins",
    METADATA,
    key("operator"),
    key("kind"),  # referral, course, enrolment, fair, founder, survey, entry
    key("key"),
    text("outlet"),
    text("item"),
    day("day", maybe=True),  # a fair is held; a founder's file was opened
    number("lists"),  # of a survey's targets
    sqlite_with_rowid=False,
)

# Whom a survey reaches, a list for each time some were added: their records are out when the survey is.
survey_targets = sa.Table(
    "survey_targets",
    METADATA,
    key("operator"),
    key("survey"),
    key_number("list"),
    data("targets"),
    sqlite_with_rowid=False,
)

# Graduates who were given support: the cases of it, and the facts of their work since.
supported = sa.Table(
    "supported",
    METADATA,
    key("operator"),
    key("person"),
    data("cases"),
    data("proofs"),
    sqlite_with_rowid=False,
)

# What rests on a case without being it: a referral, a founding, a record for a task. Voided, it takes them with it.
resting = sa.Table(
    "resting",
    METADATA,
    key("operator"),
    key("case"),
    data("on_it"),  # [kind, key] of each, of facts or of the referral whose facts they are
    sqlite_with_rowid=False,
)

# Whom the bureau asked, whoever took a task over among them: a withdrawal names the task alone.
tasks_told = sa.Table("tasks_told", METADATA, key("task"), data("operators"), sqlite_with_rowid=False)

# An outlet as it was told each time, so that what it covered at a position of the log is known.
outlets_told = sa.Table(
    "outlets_told",
    METADATA,
    key("operator"),
    key("outlet"),
    key_number("position"),
    day("on"),
    flag("open"),
    data("villages"),  # that it stands in or covers
    sqlite_with_rowid=False,
)
