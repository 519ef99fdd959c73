"""The tables of the log. Ids compare byte by byte on both databases, whatever the locale of the server."""

from __future__ import annotations

import sqlalchemy as sa

METADATA = sa.MetaData()

_ID = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _id(name: str, *, key: bool = False) -> sa.Column[str]:
    return sa.Column(name, _ID, primary_key=key, nullable=False)


# Wide fixed columns first: PostgreSQL pads to eight bytes, and this order needs no padding.
events = sa.Table(
    "events",
    METADATA,
    sa.Column("position", _BIG, sa.Identity(always=True, cache=1), primary_key=True),
    sa.Column("recorded_at", _BIG, nullable=False),  # microseconds since 1970, UTC
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("on_day", sa.Integer, nullable=False),  # business date as yyyymmdd
    _id("tenant"),
    _id("stream"),
    _id("name"),
    _id("actor"),
    sa.Column("role", sa.Text, nullable=False),
    sa.Column("on_behalf_of", sa.Text),
    _id("request_id"),
    sa.Column("reason", sa.Text),
    sa.Column("state", sa.LargeBinary, nullable=False),
    sa.UniqueConstraint("stream", "version", name="events_stream_version"),
    sqlite_autoincrement=True,  # the number of a removed last row is never given out again
)
# A SQLite index ends in the row id, which is the position: naming it would store it twice.
sa.Index("events_by_tenant", events.c.tenant, events.c.position).ddl_if(dialect="postgresql")
sa.Index("events_by_tenant", events.c.tenant).ddl_if(dialect="sqlite")

commands = sa.Table(
    "commands",
    METADATA,
    _id("scope", key=True),
    _id("request_id", key=True),
    sa.Column("last_position", _BIG, nullable=False),
    sa.Column("digest", sa.LargeBinary, nullable=False),
    sa.Column("answer", sa.LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

claims = sa.Table(
    "claims",
    METADATA,
    _id("scope", key=True),
    _id("key", key=True),
    _id("holder"),
    sqlite_with_rowid=False,
)

caps = sa.Table(
    "caps",
    METADATA,
    _id("key", key=True),
    sa.Column("used", _BIG, nullable=False),
    sa.Column("cap", _BIG, nullable=False),
    sa.CheckConstraint("used <= cap", name="caps_not_exceeded"),
    sqlite_with_rowid=False,
)

# The library's tables: where a follower of the log stands, and snapshots of its aggregates.
tracking = sa.Table(
    "tracking",
    METADATA,
    _id("application", key=True),
    sa.Column("position", _BIG, nullable=False),
    sqlite_with_rowid=False,
)

snapshots = sa.Table(
    "snapshots",
    METADATA,
    _id("stream", key=True),
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    _id("name"),
    sa.Column("state", sa.LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
