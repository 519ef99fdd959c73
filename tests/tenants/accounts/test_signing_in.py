"""Who knows the password gets in; to everyone else all failures look the same."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from argon2 import PasswordHasher
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, event, text

from domain.shared.refusal import Refusal
from tenants.accounts.accounts import Accounts
from tenants.accounts.passwords import Passwords
from tenants.accounts.sessions import Session
from tenants.accounts.users import User
from tenants.clock import MovingClock

from .conftest import HERE, PASSWORD, THERE, cheap, signed_in


def test_the_right_password_starts_a_session(accounts: Accounts, officer: User) -> None:
    session = signed_in(accounts)
    assert session.user == officer
    assert accounts.session(session.token) == session


def test_a_login_may_be_typed_in_capitals_and_full_width(accounts: Accounts, officer: User) -> None:
    assert isinstance(accounts.sign_in(" ＯＦＦＩＣＥＲ ", PASSWORD, HERE), Session)


def test_unknown_closed_and_wrong_are_answered_alike(accounts: Accounts, officer: User) -> None:
    answers = [accounts.sign_in("nobody", PASSWORD, HERE), accounts.sign_in("officer", "not the password", HERE)]
    accounts.disable(officer.id)
    answers += [accounts.sign_in("officer", PASSWORD, HERE), accounts.sign_in("no\0body\ud800", "x\ud800", HERE)]
    assert answers == [Refusal("accounts.sign-in-wrong")] * 4


def test_the_same_work_is_done_whether_a_login_exists_or_not(
    accounts: Accounts, officer: User, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The hash is what takes the time: one of today's cost is checked either way, and the same statements are sent."""
    work: list[str] = []
    verify = PasswordHasher.verify

    def counted(hasher: PasswordHasher, stored: str, password: str | bytes) -> Any:
        work.append(stored.rsplit("$", 2)[0])
        return verify(hasher, stored, password)

    monkeypatch.setattr(PasswordHasher, "verify", counted)
    event.listen(engine, "before_cursor_execute", lambda *args: work.append(args[2]))
    done = []
    for login in ("officer", "nobody"):
        accounts.sign_in(login, "not the password", HERE)
        done.append(work[:])
        work.clear()
    assert done[0] == done[1]
    assert sum("$argon2id$" in one for one in done[0]) == 1


def test_an_unknown_login_never_passes_even_with_an_empty_password(accounts: Accounts) -> None:
    for password in ("", "x" * 10_000):
        assert isinstance(accounts.sign_in("nobody", password, HERE), Refusal)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=60))
def test_nothing_that_is_typed_breaks_signing_in(accounts: Accounts, login: str, password: str, address: str) -> None:
    answer = accounts.sign_in(login, password, address)
    assert isinstance(answer, Refusal)
    assert answer.code in {"accounts.sign-in-wrong", "accounts.too-many-attempts"}


def test_a_hash_of_yesterdays_cost_is_made_anew(
    accounts: Accounts, officer: User, engine: Engine, clock: MovingClock
) -> None:
    dearer = Accounts(engine, clock, passwords=Passwords(PasswordHasher(time_cost=2, memory_cost=16, parallelism=1)))
    signed_in(dearer)
    with engine.connect() as connection:
        stored = connection.scalar(text("SELECT password_hash FROM users"))
    assert "m=16,t=2" in str(stored)
    signed_in(dearer)
    signed_in(accounts)


def test_a_new_session_takes_the_place_of_the_old_one(accounts: Accounts, officer: User) -> None:
    old = signed_in(accounts)
    new = accounts.sign_in("officer", PASSWORD, HERE, ends=old.token)
    assert isinstance(new, Session)
    assert new.token != old.token
    assert accounts.session(old.token) is None
    assert accounts.session(new.token) is not None


def test_a_failed_try_does_not_end_the_session_there_is(accounts: Accounts, officer: User) -> None:
    old = signed_in(accounts)
    assert isinstance(accounts.sign_in("officer", "not the password", HERE, ends=old.token), Refusal)
    assert accounts.session(old.token) is not None


def test_many_who_know_the_password_get_in_at_once(accounts: Accounts, officer: User) -> None:
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda _: accounts.sign_in("officer", PASSWORD, HERE), range(32)))
    assert all(isinstance(answer, Session) for answer in answers)


def test_a_password_changed_while_it_was_checked_lets_nobody_in(
    accounts: Accounts, officer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    verify = Passwords.verify

    def slow(passwords: Passwords, stored: str | None, password: str) -> bool:
        right = verify(passwords, stored, password)
        assert accounts.change_password(officer.id, "another password") is None
        return right

    monkeypatch.setattr(Passwords, "verify", slow)
    assert accounts.sign_in("officer", PASSWORD, HERE) == Refusal("accounts.sign-in-wrong")


def test_when_too_many_wait_for_their_turn_the_next_is_told_so(
    accounts: Accounts, officer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tenants.accounts.signing_in.PATIENCE", 0.05)
    passwords = cheap()
    crowded = Accounts(accounts._writer, accounts._clock, passwords=passwords)
    with passwords.slot(1), passwords.slot(1), passwords.slot(1), passwords.slot(1):
        assert crowded.sign_in("officer", PASSWORD, THERE) == Refusal("accounts.busy")
    signed_in(crowded, THERE)
