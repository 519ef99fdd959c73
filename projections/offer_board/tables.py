"""Private to this room: offers of vacancies."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import day, key, moment, number, text

METADATA = sa.MetaData()

offers = sa.Table(
    "offers",
    METADATA,
    key("offer"),
    text("operator"),
    text("outlet"),
    text("name"),
    text("credit_code"),
    text("industry"),
    text("economy"),
    text("address"),
    text("profile"),
    text("contact"),  # sealed
    text("phone"),  # sealed
    text("village"),
    text("occupation"),
    text("form"),
    number("headcount"),
    number("age_min"),
    number("age_max"),
    text("education"),
    text("major"),
    number("years"),
    text("qualification"),
    text("title"),
    number("wage_min_fen"),
    number("wage_max_fen"),
    text("lodging"),
    text("benefits"),
    day("first"),
    day("last"),
    day("interview_on", maybe=True),
    text("shifts"),
    text("age_ground"),
    day("answer_by", maybe=True),
    text("status"),  # waiting, accepted, declined
    day("made_on"),
    moment("made_at"),
    day("decided_on", maybe=True),
    text("reason", maybe=True),
    text("employer", maybe=True),
    text("vacancy", maybe=True),
    text("case", maybe=True),
    text("find"),
    sa.Index("offers_by_time", "made_at", "offer"),
    sa.Index("offers_by_operator", "operator", "status", "made_at", "offer"),
    sa.Index("offers_by_credit_code", "credit_code", "status"),
)

offer_words = sa.Table("offer_words", METADATA, key("word"), key("id"), sqlite_with_rowid=False)
