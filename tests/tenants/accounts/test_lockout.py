"""Guessing is slow, from wherever, and never shuts the owner out of their usual place."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection

from domain.shared.refusal import Refusal
from tenants.accounts import attempts, signing_in
from tenants.accounts.accounts import Accounts
from tenants.accounts.roles import Role
from tenants.accounts.sessions import Session
from tenants.accounts.users import User
from tenants.clock import MovingClock

from .conftest import HERE, PASSWORD, THERE, signed_in

WRONG, WAIT = "accounts.sign-in-wrong", "accounts.too-many-attempts"


def code(answer: Session | Refusal) -> str:
    return answer.code if isinstance(answer, Refusal) else "in"


def guess(accounts: Accounts, address: str = THERE, login: str = "officer") -> str:
    return code(accounts.sign_in(login, "a wrong guess", address))


@pytest.mark.parametrize("login", ["officer", "nobody"])
def test_after_five_failures_one_has_to_wait_whether_the_login_exists_or_not(
    accounts: Accounts, officer: User, login: str
) -> None:
    assert [guess(accounts, login=login) for _ in range(7)] == [WRONG] * 5 + [WAIT] * 2


def test_while_waiting_even_the_right_password_is_not_looked_at(accounts: Accounts, officer: User) -> None:
    for _ in range(5):
        guess(accounts)
    answer = accounts.sign_in("officer", PASSWORD, THERE)
    assert answer == Refusal(WAIT, {"minutes": 1})


def test_the_wait_doubles_up_to_a_quarter_of_an_hour(accounts: Accounts, officer: User, clock: MovingClock) -> None:
    signed_in(accounts, THERE)  # an address of the owner, so that the budget for strangers does not come first
    for _ in range(5):
        assert guess(accounts) == WRONG
    for seconds in (30, 60, 120, 240, 480, 900, 900):
        clock.advance(timedelta(seconds=seconds - 1))
        assert guess(accounts) == WAIT
        clock.advance(timedelta(seconds=1))
        assert guess(accounts) == WRONG


def test_the_right_password_after_the_wait_clears_the_count(
    accounts: Accounts, officer: User, clock: MovingClock
) -> None:
    for _ in range(5):
        guess(accounts)
    clock.advance(timedelta(seconds=30))
    signed_in(accounts, THERE)
    assert [guess(accounts) for _ in range(5)] == [WRONG] * 5


def test_a_stranger_cannot_shut_the_owner_out(accounts: Accounts, officer: User, clock: MovingClock) -> None:
    signed_in(accounts, HERE)
    for _ in range(6):
        for stranger in range(12):
            guess(accounts, f"203.0.113.{stranger}")
        assert code(accounts.sign_in("officer", PASSWORD, "198.51.100.1")) == WAIT  # the control: a place unknown
        assert code(accounts.sign_in("officer", PASSWORD, HERE)) == "in"
        clock.advance(timedelta(minutes=20))


def test_ten_thousand_guesses_from_ever_new_addresses_get_eight_answers_an_hour(
    accounts: Accounts, officer: User, clock: MovingClock
) -> None:
    """Ten thousand would take too long here: the rule is the same for a hundred and fifty."""
    answers = [guess(accounts, f"198.51.{n // 250}.{n % 250}") for n in range(150)]
    assert answers.count(WRONG) == 8
    clock.advance(timedelta(minutes=59))
    assert guess(accounts, "198.51.100.1") == WAIT
    clock.advance(timedelta(minutes=1))
    assert guess(accounts, "198.51.100.1") == WRONG


def test_an_account_is_never_tried_more_than_twenty_times_an_hour(
    accounts: Accounts, officer: User, clock: MovingClock
) -> None:
    owners = [f"10.0.0.{n}" for n in range(10)]
    for address in owners:
        signed_in(accounts, address)
    answers = []
    for _ in range(15):
        answers += [guess(accounts, address) for address in [*owners, "203.0.113.1", "203.0.113.2"]]
        clock.advance(timedelta(seconds=239))
    assert 12 < answers.count(WRONG) <= 20


def _side_by_side(new_accounts: Callable[[], Accounts], monkeypatch: pytest.MonkeyPatch, login: str) -> list[str]:
    """Sixty guesses at once in six processes' worth of services, with a long way from looking to counting."""
    begin = attempts.begin

    def slow(connection: Connection, key: str, address: str, now: datetime) -> int:
        time.sleep(0.02)
        return begin(connection, key, address, now)

    monkeypatch.setattr(attempts, "begin", slow)
    services = [new_accounts() for _ in range(6)]
    with ThreadPoolExecutor(12) as pool:
        return list(pool.map(lambda n: guess(services[n % 6], login=login), range(60)))


@pytest.mark.parametrize("login", ["officer", "nobody"])
def test_tries_side_by_side_are_all_counted(
    new_accounts: Callable[[], Accounts], officer: User, monkeypatch: pytest.MonkeyPatch, login: str
) -> None:
    answers = _side_by_side(new_accounts, monkeypatch, login)
    assert (answers.count(WRONG), answers.count(WAIT)) == (5, 55)


@pytest.mark.postgres
@pytest.mark.parametrize("database_kind", ["postgresql"])
def test_without_waiting_for_each_other_tries_side_by_side_would_slip_through(
    new_accounts: Callable[[], Accounts], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control of the test above. (Where the login exists, its row is held still as well.)"""
    monkeypatch.setattr(signing_in, "_alone", lambda connection, key: None)
    assert _side_by_side(new_accounts, monkeypatch, "nobody").count(WRONG) > 5


def test_one_address_does_not_try_the_whole_staff(accounts: Accounts, officer: User, clock: MovingClock) -> None:
    signed_in(accounts, THERE)
    answers = [guess(accounts, THERE, f"user-{n}") for n in range(120)]
    assert answers == [WRONG] * 100 + [WAIT] * 20
    assert code(accounts.sign_in("officer", PASSWORD, THERE)) == "in"
    assert guess(accounts, HERE, "user-119") == WRONG
    clock.advance(timedelta(hours=1))
    assert guess(accounts, THERE, "user-119") == WRONG


def test_the_network_of_an_ipv6_household_counts_as_one_address(accounts: Accounts, officer: User) -> None:
    answers = [guess(accounts, f"2001:db8:1:2::{n}") for n in range(1, 8)]
    assert answers == [WRONG] * 5 + [WAIT] * 2
    assert guess(accounts, "2001:db8:1:3::1") == WRONG


def test_an_administrator_gives_the_tries_back(accounts: Accounts, officer: User) -> None:
    for n in range(20):
        guess(accounts, f"203.0.113.{n}")
    assert code(accounts.sign_in("officer", PASSWORD, THERE)) == WAIT
    assert accounts.unlock("Officer") == 8
    assert code(accounts.sign_in("officer", PASSWORD, THERE)) == "in"


def test_one_login_does_not_lock_another(accounts: Accounts, officer: User) -> None:
    accounts.add_user("other", PASSWORD, role=Role.AUDITOR, display_name="x", area="35")
    for _ in range(6):
        guess(accounts)
    assert code(accounts.sign_in("other", PASSWORD, THERE)) == "in"


def test_old_failures_are_forgotten(accounts: Accounts, officer: User, clock: MovingClock) -> None:
    for _ in range(5):
        guess(accounts)
    clock.advance(timedelta(hours=24))
    accounts.prune()
    assert [guess(accounts) for _ in range(6)] == [WRONG] * 5 + [WAIT]
