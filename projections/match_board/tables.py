"""Private to this room: open vacancies and jobseekers filed under families of occupations, and the matches shown."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, key, key_number, moment, number, text

METADATA = sa.MetaData()

posts = sa.Table(
    "match_posts",
    METADATA,
    key("vacancy"),
    text("village"),
    text("occupation"),
    number("wage_min_fen"),
    number("wage_max_fen"),
    text("shifts"),
    text("education"),
    text("qualification"),
    number("years"),
    number("age_min"),
    number("age_max"),
    text("age_ground"),
    day("last"),
    sqlite_with_rowid=False,
)

# Open vacancies alone: under each family of the occupation, by county, the best paid at the end.
open_posts = sa.Table(
    "match_open_posts",
    METADATA,
    key("family"),
    key("county"),
    key_number("wage_max_fen"),
    key("vacancy"),
    day("last"),
    sa.Index("match_open_posts_by_wage", "family", "wage_max_fen", "vacancy"),
    sqlite_with_rowid=False,
)

wishes = sa.Table(
    "match_wishes",
    METADATA,
    key("case"),
    text("operator"),
    data("fields"),
    sqlite_with_rowid=False,
)

homes = sa.Table(
    "match_homes",
    METADATA,
    key("person"),
    text("village"),
    text("education"),
    sqlite_with_rowid=False,
)

# People whose registration as a jobseeker lasts, with what its form says.
seekers = sa.Table(
    "match_seekers",
    METADATA,
    key("person"),
    text("operator"),
    text("case"),
    text("village"),
    text("education"),
    text("occupation"),
    number("wage_min_fen"),
    data("places"),
    text("shifts"),
    text("qualification"),
    number("years"),
    day("since"),
    sqlite_with_rowid=False,
)

open_seekers = sa.Table(
    "match_open_seekers",
    METADATA,
    key("operator"),
    key("family"),
    key("county"),
    key("person"),
    sqlite_with_rowid=False,
)

shown = sa.Table(
    "matches_shown",
    METADATA,
    key("matches"),
    key("operator"),
    text("outlet"),
    text("purpose"),
    text("subject"),
    data("seekers"),
    data("posts"),
    data("ranked"),
    number("considered"),
    number("outside_age"),
    number("found"),
    number("position"),
    number("rules"),
    day("shown_on"),
    moment("shown_at"),
    text("shown_by"),
    sa.Index("matches_shown_by_subject", "operator", "subject", "shown_at"),
    sa.Index("matches_shown_by_time", "operator", "shown_at", "matches"),
    sa.Index("matches_shown_at", "shown_at", "matches"),
)
