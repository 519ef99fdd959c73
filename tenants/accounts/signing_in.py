"""Signing in. An unknown login, a closed account and a wrong password take the same way and get the same words."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, select, update

from domain.shared.refusal import Refusal, refuse
from tenants.accounts import access_log, attempts
from tenants.accounts.passwords import Busy, Passwords
from tenants.accounts.sessions import Session, Sessions
from tenants.accounts.tables import users
from tenants.accounts.users import normal_login, user_of
from tenants.clock import Clock

PATIENCE = 5.0  # seconds to wait for a turn
TURNS = 64  # logins that are worked on side by side in one process


@dataclass(frozen=True, slots=True)
class Try:
    """What came with the form."""

    login: str
    password: str
    address: str
    request_id: str
    language: str


class SigningIn:
    """Thread-safe. Of one login, one password is looked at at a time, so that tries side by side are all counted."""

    def __init__(self, writer: Engine, clock: Clock, passwords: Passwords, sessions: Sessions) -> None:
        self._writer, self._clock = writer, clock
        self._passwords, self._sessions = passwords, sessions
        self._turns = [Lock() for _ in range(TURNS)]

    def attempt(self, this: Try) -> Session | Refusal:
        """A new session; refused with `accounts.sign-in-wrong`, `accounts.too-many-attempts` or `accounts.busy`."""
        login = normal_login(this.login)
        key = attempts.login_key(login or this.login)
        try:
            with self._turn(key), self._passwords.slot(PATIENCE):
                return self._look(this, login, key)
        except Busy:
            return refuse("accounts.busy")

    def _look(self, this: Try, login: str | None, key: str) -> Session | Refusal:
        now, place = self._clock(), attempts.place(this.address)
        with self._writer.begin() as connection:
            _alone(connection, key)
            row = _row(connection, login)
            left = attempts.wait(connection, key, place, now)
            if left is not None:
                self._record(connection, this, row, "too-many")
                return refuse("accounts.too-many-attempts", minutes=math.ceil(left.total_seconds() / 60))
            number = attempts.begin(connection, key, place, now)
        looked_at = row.password_hash if row else None
        right = self._passwords.verify(looked_at, this.password)
        with self._writer.begin() as connection:
            row = _row(connection, login)  # again: it may have been closed or given another password in the meantime
            if row is None or row.disabled_at is not None or not right or row.password_hash != looked_at:
                self._record(connection, this, row, _why(row, right=right))
                return refuse("accounts.sign-in-wrong")
            attempts.passed(connection, number)
            self._keep_up(connection, row, this.password)
            self._record(connection, this, row, "ok")
            return self._sessions.start(connection, user_of(row), this.language)

    def _keep_up(self, connection: Connection, row: Row[Any], password: str) -> None:
        """Hashes at today's cost, now that the password is known."""
        if self._passwords.outdated(row.password_hash):
            fresh = self._passwords.hash(password)
            connection.execute(update(users).where(users.c.id == row.id).values(password_hash=fresh))

    def _record(self, connection: Connection, this: Try, row: Row[Any] | None, result: str) -> None:
        user = None if row is None else row.id
        entry = access_log.Entry(self._clock(), user, "sign-in", result, this.address, this.request_id)
        access_log.record(connection, entry)

    @contextmanager
    def _turn(self, key: str) -> Iterator[None]:
        lock = self._turns[int(key, 16) % TURNS]
        if not lock.acquire(timeout=PATIENCE):
            raise Busy
        try:
            yield
        finally:
            lock.release()


def _row(connection: Connection, login: str | None) -> Row[Any] | None:
    """The account, held still until the transaction ends."""
    return connection.execute(select(users).where(users.c.login == login).with_for_update()).one_or_none()


def _why(row: Row[Any] | None, *, right: bool) -> str:
    if row is None:
        return "unknown-login"
    return "closed" if right else "wrong-password"


def _alone(connection: Connection, key: str) -> None:
    """Other processes wait here with the same login; on SQLite they already do, as there is one writer at a time."""
    if connection.dialect.name == "postgresql":
        number = int.from_bytes(bytes.fromhex(key)[:8], signed=True)
        connection.execute(select(func.pg_advisory_xact_lock(number)))
