"""Private to this room: projects and reviews, founders and problems, loans, clinics and bookings."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, flag, key, key_number, number, text

METADATA = sa.MetaData()

ventures = sa.Table(
    "ventures",
    METADATA,
    key("venture"),
    text("operator"),
    text("outlet"),
    text("case"),
    text("name"),
    text("category"),
    text("developer"),
    number("investment_fen"),
    text("summary"),
    text("status"),  # received, passed, rejected, listed, published, withdrawn
    text("opinion"),
    text("reason"),
    number("reviews"),
    number("recommended"),
    day("received_on"),
    day("listed_on", maybe=True),
    text("find"),
    sa.Index("ventures_by_day", "received_on", "venture"),
    sa.Index("ventures_by_operator", "operator", "received_on", "venture"),
    sa.Index("ventures_by_status", "operator", "status", "received_on", "venture"),
)
venture_words = sa.Table("venture_words", METADATA, key("word"), key("id"), sqlite_with_rowid=False)
venture_reviews = sa.Table(
    "venture_reviews",
    METADATA,
    key("venture"),
    key("review"),
    text("operator"),
    text("reviewer"),  # sealed
    text("expert"),  # of the operator's team; empty for one from outside, who has an organisation
    text("organisation"),
    data("met"),
    flag("recommends"),
    text("opinion"),
    day("reviewed_on"),
)
recommendations = sa.Table(
    "recommendations",
    METADATA,
    key("venture"),
    key("person"),
    text("operator"),
    text("case"),
    day("recommended_on"),
)
founders = sa.Table(
    "founders",
    METADATA,
    key("operator"),
    key("person"),
    text("outlet"),
    text("case"),
    text("venture"),
    text("stage"),  # preparing, founded
    text("enterprise"),
    day("founded_on", maybe=True),
    number("jobs"),
    text("staff"),
    number("problems"),
    number("unsolved"),
    day("opened_on"),
    sa.Index("founders_by_day", "opened_on", "operator", "person"),
    sa.Index("founders_by_operator", "operator", "opened_on", "person"),
    sa.Index("founders_by_stage", "operator", "stage", "opened_on", "person"),
)
founder_problems = sa.Table(
    "founder_problems",
    METADATA,
    key("operator"),
    key("person"),
    key_number("problem"),
    text("kind"),
    text("text"),
    text("staff"),
    day("raised_on"),
    day("due_on", maybe=True),
    text("solution"),
    day("solved_on", maybe=True),
)
loans = sa.Table(
    "loans",
    METADATA,
    key("loan"),
    text("operator"),
    text("outlet"),
    text("village"),
    text("person"),
    number("amount_fen"),
    text("purpose"),
    text("premises"),
    text("status"),  # received, checked, agreed, disagreed, lent, declined, withdrawn
    day("received_on"),
    day("checked_on", maybe=True),
    text("findings"),
    text("proof"),
    text("opinion"),
    text("signed_by"),
    day("signed_on", maybe=True),
    number("lent_fen"),
    day("decided_on", maybe=True),
    sa.Index("loans_by_day", "received_on", "loan"),
    sa.Index("loans_by_operator", "operator", "received_on", "loan"),
    sa.Index("loans_by_status", "operator", "status", "received_on", "loan"),
)
clinics = sa.Table(
    "clinics",
    METADATA,
    key("clinic"),
    text("operator"),
    text("outlet"),
    day("day"),
    text("begins"),
    text("place"),
    text("topic"),
    text("expert"),  # sealed
    number("slots"),
    number("booked"),
    number("advised"),
    sa.Index("clinics_by_day", "day", "clinic"),
    sa.Index("clinics_by_operator", "operator", "day", "clinic"),
)
clinic_bookings = sa.Table(
    "clinic_bookings",
    METADATA,
    key("clinic"),
    key("person"),
    text("operator"),
    number("slot"),
    text("question"),
    text("advice"),
    day("booked_on"),
    day("advised_on", maybe=True),
    day("cancelled_on", maybe=True),
    text("reason"),
)
