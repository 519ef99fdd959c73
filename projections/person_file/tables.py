"""Private to this room: facts that are held, and one moment for each event that tells of a person."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, key, key_number, moment, text

METADATA = sa.MetaData()

person_readers = sa.Table("person_readers", METADATA, key("person"), key("operator"), sqlite_with_rowid=False)

person_facts = sa.Table(
    "person_facts",
    METADATA,
    key("person"),
    key("fact"),
    day("since"),
    day("until", maybe=True),
    text("kind"),
    text("source"),
    text("detail", maybe=True),  # sealed
    text("operator"),
    day("recorded_on"),
    sqlite_with_rowid=False,
)

person_streams = sa.Table("person_streams", METADATA, key("stream"), text("person"), sqlite_with_rowid=False)

person_moments = sa.Table(
    "person_moments",
    METADATA,
    key("person"),
    key_number("position"),
    moment("at"),
    day("on"),
    text("name"),  # of the event, as it is stored
    text("stream"),
    text("operator"),  # "" for what belongs to no operator
    text("actor"),
    data("told"),  # the event's plain fields; nothing that is sealed
    sqlite_with_rowid=False,
)
