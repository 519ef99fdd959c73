"""Private to this room: classes, who is enrolled, and the days of each class."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, key, number, text

METADATA = sa.MetaData()

courses = sa.Table(
    "courses",
    METADATA,
    key("course"),
    text("operator"),
    text("outlet"),
    text("case"),
    text("kind"),
    text("institution"),
    text("qualification"),
    text("project"),
    day("first"),
    day("last"),
    text("place"),
    text("village"),
    number("seats"),
    number("taken"),
    number("passed"),
    number("waiting"),
    text("contact"),
    data("channels"),
    text("status"),  # collected, published, withdrawn
    day("collected_on"),
    day("published_on", maybe=True),
    text("find"),
    sa.Index("courses_by_day", "first", "course"),
    sa.Index("courses_by_operator", "operator", "first", "course"),
    sa.Index("courses_by_status", "operator", "status", "first", "course"),
)

course_words = sa.Table("course_words", METADATA, key("word"), key("id"), sqlite_with_rowid=False)

enrolments = sa.Table(
    "enrolments",
    METADATA,
    key("course"),
    key("person"),
    text("operator"),
    text("outlet"),
    text("case"),
    text("status"),  # enrolled, waiting, passed, failed, left, cancelled
    number("queued", maybe=True),  # where the log put who waits in line
    day("enrolled_on"),
    number("days_present"),
    day("result_on", maybe=True),
    text("certificate", maybe=True),  # sealed
    day("corrected_on", maybe=True),  # the certificate's number
    text("work"),  # untold, employed, unemployed
    text("workplace"),
    text("cause"),
    text("plan"),
    day("next_on", maybe=True),
    day("followed_on", maybe=True),
    sa.Index("enrolments_by_person", "person", "enrolled_on"),
    sa.Index("enrolments_by_work", "operator", "status", "work", "result_on", "course", "person"),
)

course_sessions = sa.Table(
    "course_sessions",
    METADATA,
    key("course"),
    sa.Column("day", sa.Date, primary_key=True, nullable=False),
    data("present"),
    day("recorded_on"),
    sqlite_with_rowid=False,
)
