"""Sessions live on the server: ending one takes effect with the next request."""

import hashlib
import secrets
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

from sqlalchemy import Connection, Engine, bindparam, delete, insert, select, update

from tenants.accounts.tables import sessions, users
from tenants.accounts.users import User, user_of
from tenants.clock import Clock
from tenants.context import Context

WRITE_EVERY = timedelta(minutes=1)
REMEMBERED = 10_000  # sessions whose last page this process remembers to the second


_FACTS = (sessions.c.created_at.label("began_at"), sessions.c.last_seen_at, sessions.c.expires_at, sessions.c.language)
_FIND = select(users, *_FACTS).join_from(sessions, users).where(sessions.c.digest == bindparam("key"))


@dataclass(frozen=True, slots=True)
class Session:
    """A user signed in. `token` is the secret of the browser's cookie; it is stored nowhere on the server."""

    token: str = field(repr=False)
    user: User
    language: str
    created_at: datetime
    expires_at: datetime

    def context(self, request_id: str, reason: str | None = None) -> Context:
        """The user as the one who asks."""
        return self.user.context(request_id, reason)


class Sessions:
    """`idle` and `absolute` end a session.

    Use is written down once a minute and remembered exactly by the process that saw it: in one process idle time is
    exact; in another one, and after a restart, a session may end up to a minute early, never late.
    """

    def __init__(self, writer: Engine, reader: Engine, clock: Clock, idle: timedelta, absolute: timedelta) -> None:
        self._writer, self._reader, self._clock = writer, reader, clock
        self._idle, self._absolute = idle, absolute
        self._seen: OrderedDict[str, datetime] = OrderedDict()
        self._lock = Lock()

    def start(self, connection: Connection, user: User, language: str) -> Session:
        now = self._clock()
        session = Session(secrets.token_urlsafe(32), user, language, now, now + self._absolute)
        row = {"digest": digest(session.token), "user_id": user.id, "language": language}
        moments = {"created_at": now, "last_seen_at": now, "expires_at": session.expires_at}
        connection.execute(insert(sessions).values(row | moments))
        return session

    def find(self, token: str) -> Session | None:
        """The session of a token that has not ended; notes that it was used."""
        now, key = self._clock(), digest(token)
        with self._reader.connect() as connection:
            row = connection.execute(_FIND, {"key": key}).one_or_none()
        if row is None or row.disabled_at is not None or now >= row.expires_at:
            return None
        if now >= max(row.last_seen_at, self._remembered(key) or row.last_seen_at) + self._idle:
            return None
        self._note(key, row.last_seen_at, now)
        return Session(token, user_of(row), row.language, row.began_at, row.expires_at)

    def end(self, connection: Connection, token: str) -> str | None:
        """The id of the user whose session it was."""
        ended = delete(sessions).where(sessions.c.digest == digest(token)).returning(sessions.c.user_id)
        user: str | None = connection.scalar(ended)
        return user

    def end_all(self, connection: Connection, user: str) -> int:
        return connection.execute(delete(sessions).where(sessions.c.user_id == user)).rowcount

    def speak(self, connection: Connection, token: str, language: str) -> None:
        connection.execute(update(sessions).where(sessions.c.digest == digest(token)).values(language=language))

    def prune(self, connection: Connection) -> int:
        """Removes sessions that have ended by themselves. How many went."""
        now = self._clock()
        over = (sessions.c.expires_at <= now) | (sessions.c.last_seen_at <= now - self._idle - WRITE_EVERY)
        return connection.execute(delete(sessions).where(over)).rowcount

    def _remembered(self, key: str) -> datetime | None:
        with self._lock:
            return self._seen.get(key)

    def _note(self, key: str, written: datetime, now: datetime) -> None:
        with self._lock:
            self._seen[key] = now
            self._seen.move_to_end(key)
            if len(self._seen) > REMEMBERED:
                self._seen.popitem(last=False)
        if now >= written + WRITE_EVERY:
            with self._writer.begin() as connection:
                seen = update(sessions).where(sessions.c.digest == key, sessions.c.last_seen_at < now)
                connection.execute(seen.values(last_seen_at=now))


def digest(token: str) -> str:
    """What is stored of a token. Nothing slower is needed: it has 256 random bits."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
