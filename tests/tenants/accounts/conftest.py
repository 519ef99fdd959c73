"""Accounts of their own for each test, on both databases, with a clock moved by hand and cheap hashes."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from argon2 import PasswordHasher
from sqlalchemy import Engine

import tenants.accounts.steps  # noqa: F401
from tenants.accounts.accounts import Accounts
from tenants.accounts.passwords import Passwords
from tenants.accounts.roles import Role
from tenants.accounts.sessions import Session
from tenants.accounts.users import User
from tenants.clock import MovingClock
from tenants.settings import Settings
from tenants.store.engines import open_engine, read_only_engine

PASSWORD = "a password long enough"
HERE, THERE = "10.0.0.1", "203.0.113.7"


def cheap() -> Passwords:
    return Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock(datetime(2026, 10, 12, 1, 0, tzinfo=UTC))


@pytest.fixture
def engine(database: Settings) -> Iterator[Engine]:
    engine = open_engine(database, "accounts")
    yield engine
    engine.dispose()


@pytest.fixture
def reader(database: Settings) -> Iterator[Engine]:
    engine = read_only_engine(database, "accounts")
    yield engine
    engine.dispose()


@pytest.fixture
def new_accounts(engine: Engine, reader: Engine, clock: MovingClock) -> Callable[[], Accounts]:
    """Makes services over one store, each with its own memory, as if they were in different processes."""
    return lambda: Accounts(engine, clock, reader=reader, passwords=cheap())


@pytest.fixture
def accounts(new_accounts: Callable[[], Accounts]) -> Accounts:
    return new_accounts()


@pytest.fixture
def officer(accounts: Accounts) -> User:
    made = accounts.add_user("officer", PASSWORD, role=Role.BUREAU, display_name="林处长", area="35")
    assert isinstance(made, User)
    return made


def signed_in(accounts: Accounts, address: str = HERE, login: str = "officer") -> Session:
    made = accounts.sign_in(login, PASSWORD, address)
    assert isinstance(made, Session), made
    return made
