"""Private to this room: employers, who deals with them, and their vacancies."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import day, key, moment, number, text

METADATA = sa.MetaData()

employers = sa.Table(
    "employers",
    METADATA,
    key("employer"),
    text("operator"),  # that registered it
    text("name"),
    text("credit_code"),
    text("industry"),
    text("economy"),
    text("address"),
    text("profile"),
    text("contact"),  # sealed
    text("phone"),  # sealed
    day("registered_on"),
    number("vacancies"),
    text("find"),
    sa.Index("employers_by_credit_code", "credit_code"),
    sa.Index("employers_by_day", "registered_on", "employer"),
)

employer_words = sa.Table("employer_words", METADATA, key("word"), key("id"), sqlite_with_rowid=False)

# Operators that registered the employer or one of its vacancies.
employers_served = sa.Table(
    "employers_served",
    METADATA,
    key("operator"),
    key("employer"),
    day("since"),
    sa.Index("employers_served_by", "employer", "operator"),
    sqlite_with_rowid=False,
)

vacancies = sa.Table(
    "vacancies",
    METADATA,
    key("vacancy"),
    text("operator"),
    text("outlet"),
    text("case"),
    text("employer"),
    text("employer_name"),
    text("village"),
    text("occupation"),
    text("form"),
    number("headcount"),
    number("hired"),
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
    text("status"),  # registered, published, closed
    text("closed_cause", maybe=True),
    day("registered_on"),
    moment("registered_at"),
    day("published_on", maybe=True),
    day("closed_on", maybe=True),
    text("find"),
    sa.Index("vacancies_by_time", "registered_at", "vacancy"),
    sa.Index("vacancies_by_status", "status", "registered_at", "vacancy"),
    sa.Index("vacancies_by_operator", "operator", "status", "registered_at", "vacancy"),
    sa.Index("vacancies_by_employer", "employer", "registered_at"),
    sa.Index("vacancies_by_village", "status", "village"),
)

vacancy_words = sa.Table("vacancy_words", METADATA, key("word"), key("id"), sqlite_with_rowid=False)
