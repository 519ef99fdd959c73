"""The tables of people who log in. They hold no personal data of the people served."""

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, MetaData, String, Table, Text

from tenants.moments import Moment

metadata = MetaData()

users = Table(
    "users",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("login", String(64), nullable=False, unique=True),
    Column("display_name", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("tenant", String(64)),
    Column("area", String(16), nullable=False),
    Column("outlet", String(64)),
    Column("assigned", JSON, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("demo", Boolean, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("disabled_at", Moment),
)

# The token itself is only in the browser: whoever reads this table cannot sign in with it.
sessions = Table(
    "sessions",
    metadata,
    Column("digest", String(64), primary_key=True),  # SHA-256 of the token
    Column("user_id", String(64), ForeignKey("users.id"), nullable=False, index=True),
    Column("created_at", Moment, nullable=False),
    Column("last_seen_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("language", String(8), nullable=False),
)

# What was typed as a login is not kept: it may have been a password. `failed` until the password was found right.
attempts = Table(
    "attempts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("login_key", String(32), nullable=False),
    Column("address", String(64), nullable=False),
    Column("known", Boolean, nullable=False),  # this login had succeeded from this address before
    Column("passed", Boolean, nullable=False),
)
Index("attempts_by_login", attempts.c.login_key, attempts.c.at)
Index("attempts_by_address", attempts.c.address, attempts.c.at)

access = Table(
    "access",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False, index=True),
    Column("user_id", String(64)),
    Column("type", String(32), nullable=False),
    Column("result", String(32), nullable=False),
    Column("address", String(64), nullable=False),
    Column("request_id", String(64), nullable=False),
)
