"""Private to this room: one row a stream of the log."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import key, moment, number, text

METADATA = sa.MetaData()

streams = sa.Table(
    "streams",
    METADATA,
    key("stream"),
    text("kind"),
    text("tail"),  # the id behind the kind
    text("tenant"),
    number("first_position"),
    number("last_position"),
    moment("first_recorded_at"),
    moment("last_recorded_at"),
    number("events"),
    text("last_name"),  # of its last event
    sa.Index("streams_by_tail", "tail"),
    sa.Index("streams_by_position", "last_position"),
    sa.Index("streams_by_kind", "kind", "last_position"),
    sa.Index("streams_by_tenant", "tenant", "kind", "last_position"),
)

stream_kinds = sa.Table(
    "stream_kinds", METADATA, key("tenant"), key("kind"), number("streams"), sqlite_with_rowid=False
)
