"""Private to this room: statuses that stand, those that are over, and who serves the person."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from projections.columns import data, day, key, key_number, number, text

METADATA = sa.MetaData()


def _spell() -> list[sa.Column[Any]]:
    return [
        text("case"),
        text("operator"),
        day("since"),
        day("until", maybe=True),
        data("facts"),
        text("reasons", maybe=True),  # sealed
    ]


standing = sa.Table(
    "statuses_standing",
    METADATA,
    key("person"),
    key("status"),
    number("version"),  # of the event that began it, in the person's stream
    *_spell(),
    sa.Index("statuses_standing_until", "until", "person", "status"),
    sa.Index("statuses_standing_by_status", "status", "since", "person"),
)

over = sa.Table(
    "statuses_over",
    METADATA,
    key("person"),
    key_number("version"),
    text("status"),
    *_spell(),
    day("ended_on"),
    text("cause"),
)

served = sa.Table("status_served", METADATA, key("person"), key("operator"), sqlite_with_rowid=False)
