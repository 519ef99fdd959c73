"""Half-filled forms (草稿) of one user, kept for a week: sealed with a key of the secret, no part of the log."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

import msgspec
import sqlalchemy as sa

from tenants.clock import Clock
from tenants.context import Context
from tenants.moments import Moment
from tenants.vault.short_lived import Seal

KEPT = timedelta(days=7)
MOST = 50
NAMESPACE = uuid.UUID("5b8f7f0e-62a8-4c53-9f43-4f8e4c0c7f8d")

metadata = sa.MetaData()
drafts = sa.Table(
    "drafts",
    metadata,
    sa.Column("id", sa.String(40), primary_key=True),
    sa.Column("user_id", sa.String(64), nullable=False),
    sa.Column("tenant", sa.String(64), nullable=False),
    sa.Column("saved_at", Moment, nullable=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
)
sa.Index("drafts_of_user", drafts.c.user_id, drafts.c.saved_at)
sa.Index("drafts_by_age", drafts.c.saved_at)
_D = drafts.c


_MINE = (
    sa.select(_D.id, _D.saved_at, _D.sealed)
    .where(*(column == sa.bindparam(name) for column, name in ((_D.user_id, "user"), (_D.tenant, "at"))))
    .where(_D.saved_at > sa.bindparam("since"))
    .order_by(_D.saved_at.desc())
    .limit(MOST)
)


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """`page` is the path of the form; `item` is empty for a registration; `typed` is what was sent, by field."""

    page: str
    item: str = ""
    person: str = ""
    employer: str = ""
    typed: tuple[tuple[str, str], ...] = ()


class DraftReader:
    """Looking at one's own drafts; anybody else's do not exist."""

    def __init__(self, reader: sa.Engine, secret: str, clock: Clock) -> None:
        self._reader, self._clock = reader, clock
        self._secret = secret
        self._seal = Seal(secret, "drafts")

    def get(self, context: Context, id: str) -> Draft | None:
        """None when there is none, it is not the reader's, or its time is over."""
        with self._reader.connect() as db:
            row = db.execute(sa.select(_D.sealed).where(*self._own(context), _D.id == id[:40])).first()
        return self._opened(context, id, row.sealed) if row else None

    def all(self, context: Context) -> list[tuple[str, datetime, Draft]]:
        """Number, when it was kept, and the draft; the latest first."""
        mine = {"user": context.actor, "at": context.tenant or "", "since": self._clock() - KEPT}
        with self._reader.connect() as db:
            found = db.execute(_MINE, mine).all()
        return [(row.id, row.saved_at, self._opened(context, row.id, row.sealed)) for row in found]

    def _own(self, context: Context) -> tuple[sa.ColumnElement[bool], ...]:
        since = self._clock() - KEPT
        return _D.user_id == context.actor, _D.tenant == (context.tenant or ""), _D.saved_at > since

    def _opened(self, context: Context, id: str, sealed: bytes) -> Draft:
        return msgspec.json.decode(self._seal.open(f"{id}/{context.actor}", sealed), type=Draft)


class Drafts(DraftReader):
    """The same, and keeping them. Thread-safe, over the accounts' store."""

    def __init__(self, writer: sa.Engine, reader: sa.Engine, secret: str, clock: Clock) -> None:
        super().__init__(reader, secret, clock)
        self._writer = writer

    @property
    def reader(self) -> DraftReader:
        """The same without a way to write."""
        return DraftReader(self._reader, self._secret, self._clock)

    def keep(self, context: Context, draft: Draft, id: str = "") -> str | None:
        """In place of the one of that number, if it is the user's. None when they have as many as they may have."""
        id = id if id and self.get(context, id) else str(uuid.uuid5(NAMESPACE, f"{context.actor}/{context.request_id}"))
        sealed = self._seal.close(f"{id}/{context.actor}", msgspec.json.encode(draft))
        row = {"id": id, "user_id": context.actor, "tenant": context.tenant or "", "sealed": sealed}
        with self._writer.begin() as db:
            db.execute(sa.delete(drafts).where(_D.id == id, _D.user_id == context.actor))
            have = db.scalar(sa.select(sa.func.count()).select_from(drafts).where(*self._own(context))) or 0
            if have >= MOST:
                return None
            db.execute(sa.insert(drafts).values(**row, saved_at=self._clock()))
        return id

    def discard(self, context: Context, id: str) -> bool:
        """Whether there was one."""
        with self._writer.begin() as db:
            return db.execute(sa.delete(drafts).where(*self._own(context), _D.id == id[:40])).rowcount == 1


def prune(db: sa.Connection, now: datetime) -> None:
    """Removes drafts whose time is over."""
    db.execute(sa.delete(drafts).where(_D.saved_at <= now - KEPT))
