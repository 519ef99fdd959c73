"""Private to this room: referrals, their follow-ups, the cases they were made with, names of vacancies."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import day, key, key_number, moment, text

METADATA = sa.MetaData()

referrals = sa.Table(
    "referrals",
    METADATA,
    key("referral"),
    key("operator"),
    text("outlet"),
    text("case"),
    text("person"),
    text("vacancy"),
    text("employer"),
    text("occupation"),
    text("employer_name"),
    day("made_on"),
    moment("made_at"),
    text("made_by"),
    text("outcome", maybe=True),
    day("outcome_on", maybe=True),
    day("starts_on", maybe=True),
    text("note"),
    text("answer", maybe=True),  # what the employer said by the code on the letter, the last time
    day("answered_on", maybe=True),
    day("answer_starts_on", maybe=True),
    text("code"),  # of the letter, for verification
    day("placed_on", maybe=True),  # the 30-day follow-up found the person at work
    day("ended_on", maybe=True),  # nobody here asks for the outcome any more
    sa.Index("referrals_by_operator", "operator", "made_at", "referral"),
    sa.Index("referrals_by_outcome", "operator", "outcome", "made_at"),
    sa.Index("referrals_by_person", "person", "made_at"),
    sa.Index("referrals_by_vacancy", "vacancy", "made_at"),
    sa.Index("referrals_by_employer", "employer", "outcome", "outcome_on"),
    sa.Index("referrals_by_case", "case"),
    sa.Index("referrals_by_code", "code"),
    sa.Index("referrals_by_time", "made_at", "referral"),
)

follow_ups = sa.Table(
    "follow_ups",
    METADATA,
    key("referral"),
    key("operator"),
    key_number("day"),
    text("outlet"),
    text("person"),
    day("due_on"),
    day("done_on", maybe=True),
    day("ended_on", maybe=True),  # nobody here asks any more: the note says who does
    sa.Column("employed", sa.Boolean),
    text("note"),
    sa.Index(
        "follow_ups_due",
        "operator",
        "due_on",
        sqlite_where=sa.text("done_on IS NULL AND ended_on IS NULL"),
        postgresql_where=sa.text("done_on IS NULL AND ended_on IS NULL"),
    ),
)

referral_cases = sa.Table(
    "referral_cases",
    METADATA,
    key("operator"),
    key("case"),
    text("referral"),
    sqlite_with_rowid=False,
)

vacancy_names = sa.Table(
    "vacancy_names",
    METADATA,
    key("vacancy"),
    text("occupation"),
    text("employer_name"),
    sqlite_with_rowid=False,
)
