"""Who signed in, who was refused, who read what: records that can only be added to, without personal data."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from tenants.accounts.tables import access


@dataclass(frozen=True, slots=True)
class Entry:
    """One record. `user` is None where nobody is known, e.g. a login that does not exist."""

    at: datetime
    user: str | None
    type: str
    result: str
    address: str
    request_id: str


def record(connection: Connection, entry: Entry) -> None:
    connection.execute(
        insert(access).values(
            at=entry.at,
            user_id=entry.user,
            type=entry.type,
            result=entry.result,
            address=entry.address[:64],
            request_id=entry.request_id[:64],
        )
    )


def latest(connection: Connection, limit: int) -> list[Entry]:
    """The newest first."""
    rows = connection.execute(select(access).order_by(access.c.id.desc()).limit(limit))
    return [Entry(row.at, row.user_id, row.type, row.result, row.address, row.request_id) for row in rows]


def prune(connection: Connection, before: datetime) -> int:
    """Removes records from before a moment; the database refuses it for those not yet 184 days old. How many went."""
    return connection.execute(delete(access).where(access.c.at < before)).rowcount
