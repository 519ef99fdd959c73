"""Private to this room: fairs, their stalls, vacancies, visitors and log."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import day, key, key_number, moment, number, text

METADATA = sa.MetaData()

fairs = sa.Table(
    "fairs",
    METADATA,
    key("fair"),
    text("operator"),
    text("outlet"),
    text("case"),
    text("village"),
    text("kind"),
    text("title"),
    day("held_on"),
    text("begins"),
    text("ends"),
    text("place"),
    number("stalls"),
    number("expected"),
    text("safety"),
    text("status"),  # planned, closed, cancelled
    text("code", maybe=True),  # of the open door
    number("taken"),  # stalls
    number("places"),
    number("attendance"),
    number("met"),
    number("intended"),
    number("hired"),
    number("unsettled"),  # entries of the log
    text("analysis"),
    text("improvement"),
    day("closed_on", maybe=True),
    sa.Index("fairs_by_operator", "operator", "held_on", "fair"),
    sa.Index("fairs_by_status", "operator", "status", "held_on", "fair"),
    sa.Index("fairs_by_status_alone", "status", "held_on", "fair"),
    sa.Index("fairs_by_day", "held_on", "fair"),
    sa.Index("fairs_by_code", "code"),
    sa.Index("fairs_by_case", "case"),
)

fair_stalls = sa.Table(
    "fair_stalls",
    METADATA,
    key("fair"),
    key_number("stall"),
    text("operator"),
    text("employer"),
    text("employer_name"),
    number("places"),
    number("met", maybe=True),
    number("intended", maybe=True),
    number("hired", maybe=True),
    sqlite_with_rowid=False,
)

fair_vacancies = sa.Table(
    "fair_vacancies",
    METADATA,
    key("fair"),
    key("vacancy"),
    key_number("stall"),
    text("operator"),
    number("places"),
    sqlite_with_rowid=False,
)

fair_visitors = sa.Table(
    "fair_visitors",
    METADATA,
    key("fair"),
    key("visitor"),
    text("operator"),
    text("person"),
    text("via"),
    text("wish"),
    text("phone", maybe=True),  # sealed
    text("device"),  # a digest that stands for it, or empty
    moment("at"),
    sa.Index("fair_visitors_by_time", "fair", "at", "visitor"),
    sa.Index("fair_visitors_by_wish", "fair", "wish"),
)

fair_entries = sa.Table(
    "fair_entries",
    METADATA,
    key("fair"),
    key("entry"),
    text("operator"),
    text("kind"),
    text("text"),
    text("handling"),
    moment("at"),
    sa.Index("fair_entries_by_time", "fair", "at", "entry"),
)
