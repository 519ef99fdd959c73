"""How far each projection has come, and the events that one of them could not take in."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import BIG, flag, key, moment, number, text

METADATA = sa.MetaData()

positions = sa.Table(
    "projection_positions",
    METADATA,
    key("projection"),
    text("fingerprint"),  # of its version and the shape of its tables
    number("position"),  # of the last event taken in
    moment("recorded_at", maybe=True),  # when that event was recorded
    flag("degraded"),  # it has left out at least one event
    number("generation"),  # of its tables; a rebuild makes the next one
)

quarantine = sa.Table(
    "projection_quarantine",
    METADATA,
    key("projection"),
    sa.Column("position", BIG, primary_key=True, autoincrement=False),
    text("stream"),
    text("name"),
    text("error"),  # never personal data: the kind of error and the place in the code
    moment("quarantined_at"),
)


def position_of(db: sa.Connection, projection: str) -> int:
    """The log position that a projection's rows reflect, in the snapshot of whatever else `db` reads; 0 for none."""
    found = db.scalar(sa.select(positions.c.position).where(positions.c.projection == projection))
    return int(found or 0)
