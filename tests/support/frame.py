"""The frame over a real write side: four SQLite stores, real accounts and sessions, one user of each role."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from starlette.testclient import TestClient

from domain.shared.refusal import Refusal
from tenants.accounts.roles import Role
from tenants.accounts.sessions import Session
from tenants.clock import Clock
from tenants.context import Context
from tenants.platform import WriteSide

PASSWORD = "a password long enough"
ORIGIN = "http://testserver"
OWN, OTHER = "op-350102-003", "op-350103-001"


class NoViews:
    """Nothing to be asked."""

    def one_moment(self) -> AbstractContextManager[None]:
        return nullcontext()


NO_VIEWS = NoViews()


@dataclass(frozen=True)
class LogOnly:
    """A platform whose pages are as fresh as the log itself, because there are no read models to wait for."""

    side: WriteSide
    demo: bool = False
    views: Any = NO_VIEWS

    def __getattr__(self, name: str) -> Any:
        return getattr(self.side, name)

    @property
    def clock(self) -> Clock:
        return self.side.clock

    @property
    def runner(self) -> LogOnly:
        return self

    def wait(self, position: int, timeout: float) -> bool:
        return True

    def scope_name(self, context: Context) -> str:
        return context.tenant or context.area

    def left_on(self, context: Context) -> date | None:
        return None

    def as_of(self) -> tuple[int, datetime | None]:
        return self.side.log.head(), None


def add_users(side: WriteSide) -> None:
    """One account of each role that signs in, its login the name of the role."""
    for role in (role for role in Role if role.signs_in):
        made = side.accounts.add_user(
            role.value,
            PASSWORD,
            role=role,
            display_name=f"某{role.value}",
            area="35",
            tenant=OWN if role.in_tenant else None,
            outlet="outlet-1" if role is Role.CLERK else None,
            assigned=(OWN,) if role is Role.ASSESSOR else (),
        )
        assert not isinstance(made, Refusal), made


def token(side: WriteSide, role: Role) -> str:
    """A new session's cookie value."""
    session = side.accounts.sign_in(role.value, PASSWORD, "127.0.0.1")
    assert isinstance(session, Session), session
    return session.token


ClientFor = Callable[..., TestClient]
