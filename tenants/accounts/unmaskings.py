"""Who had a person's name, number, phone and address shown in plain, when, for how long and why.

Records can only be added to and are never pruned. They hold the person's number, never what was shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Engine,
    Index,
    Integer,
    MetaData,
    Row,
    Select,
    String,
    Table,
    Text,
    bindparam,
    func,
    insert,
    select,
)

from tenants.moments import Moment

metadata = MetaData()
unmaskings = Table(
    "unmaskings",
    metadata,
    Column("id", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True),
    Column("at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    Column("user_id", String(64), nullable=False),
    Column("tenant", String(64), nullable=False),
    Column("person", String(64), nullable=False),
    Column("reason", String(32), nullable=False),
    Column("words", Text, nullable=False),
    Column("address", String(64), nullable=False),
    Column("request_id", String(64), nullable=False, unique=True),
)
Index("unmaskings_live", unmaskings.c.user_id, unmaskings.c.person, unmaskings.c.until)
Index("unmaskings_of", unmaskings.c.person, unmaskings.c.id)
Index("unmaskings_in", unmaskings.c.tenant, unmaskings.c.id)
_T = unmaskings.c
_COLUMNS = (_T.at, _T.until, _T.user_id, _T.tenant, _T.person, _T.reason, _T.words, _T.address, _T.request_id)


_LIVE = (
    select(_T.until)
    .where(_T.user_id == bindparam("user"), _T.person == bindparam("shown"), _T.until > bindparam("now"))
    .order_by(_T.until.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Unmasking:
    """`reason` is a code, `words` what was said besides. Both moments are UTC."""

    at: datetime
    until: datetime
    user: str
    tenant: str
    person: str
    reason: str
    words: str
    address: str
    request_id: str


class Unmaskings:
    """Thread-safe, over the accounts' store."""

    def __init__(self, writer: Engine, reader: Engine) -> None:
        self._writer, self._reader = writer, reader

    def record(self, one: Unmasking) -> None:
        """Once for a request, however often it is sent."""
        told = {name: getattr(one, name) for name in ("at", "until", "tenant", "person", "reason", "words")}
        told |= {"user_id": one.user, "address": one.address[:64], "request_id": one.request_id[:64]}
        with self._writer.begin() as connection:
            if connection.scalar(select(_T.id).where(_T.request_id == told["request_id"])) is None:
                connection.execute(insert(unmaskings).values(**told))

    def live_until(self, user: str, person: str, now: datetime) -> datetime | None:
        """How long this user still sees the person in plain; None when not, or not any more."""
        with self._reader.connect() as connection:
            found: datetime | None = connection.scalar(_LIVE, {"user": user, "shown": person, "now": now})
            return found

    def page(
        self, *, person: str = "", tenant: str = "", offset: int = 0, limit: int = 20
    ) -> tuple[list[Unmasking], int]:
        """The newest first, and how many there are in all."""
        wanted = _wanted(person, tenant)
        query = select(*_COLUMNS).where(*wanted).order_by(_T.id.desc()).offset(offset).limit(limit)
        with self._reader.connect() as connection:
            total = connection.scalar(select(func.count()).select_from(unmaskings).where(*wanted)) or 0
            return [Unmasking(*row) for row in connection.execute(query)], total

    def every(self, *, person: str = "", tenant: str = "", size: int = 200) -> Iterator[list[Unmasking]]:
        """All of them in the same order, so many at a time: what is recorded meanwhile is not among them."""
        query = select(_T.id, *_COLUMNS).where(*_wanted(person, tenant)).order_by(_T.id.desc()).limit(size)
        found = self._rows(query)
        while found:
            yield [Unmasking(*tuple(row)[1:]) for row in found]
            found = self._rows(query.where(_T.id < found[-1].id))

    def _rows(self, query: Select[Any]) -> Sequence[Row[Any]]:
        with self._reader.connect() as connection:
            return connection.execute(query).all()


def _wanted(person: str, tenant: str) -> list[ColumnElement[bool]]:
    return [column == value for column, value in ((_T.person, person), (_T.tenant, tenant)) if value]
