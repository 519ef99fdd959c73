"""The demo's accounts: fixed names, one password, and nobody else's account taken over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher

import tenants.accounts.steps  # noqa: F401  the migrations of the accounts
from tenants.accounts.accounts import Accounts
from tenants.accounts.passwords import Passwords
from tenants.accounts.roles import Role
from tenants.accounts.sessions import Session
from tenants.clock import MovingClock
from tenants.demo.accounts import NotADemo, create_demo_accounts, new_password
from tenants.demo.plan import Plan
from tenants.demo.planning import make_plan
from tenants.store.engines import open_engine
from tenants.store.migrations import migrate
from tests.support.working import at
from tests.tenants.demo.telling import settings_in

LOGINS = ["bureau", "finance", "auditor", "bureau2", "manager", "clerk", "assessor"]


@pytest.fixture(scope="module")
def plan() -> Plan:
    return make_plan(at(2026, 7, 20), operators=4, months=3)


@pytest.fixture
def accounts(tmp_path: Path) -> Iterator[Accounts]:
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    migrate(settings_in(tmp_path))
    engine = open_engine(settings_in(tmp_path), "accounts", durable=False)
    yield Accounts(engine, MovingClock(at(2026, 7, 20)), passwords=Passwords(cheap))
    engine.dispose()


def signs_in(accounts: Accounts, login: str, password: str) -> bool:
    return isinstance(accounts.sign_in(login, password, "127.0.0.1"), Session)


def test_every_role_has_an_account_marked_as_demo(accounts: Accounts, plan: Plan) -> None:
    users = create_demo_accounts(accounts, plan, new_password())
    assert [user.login for user in users] == LOGINS
    assert [user.role for user in users] == [Role(login.rstrip("2")) for login in LOGINS]
    assert all(user.demo for user in accounts.users())
    assert accounts.has_demo_users()


def test_manager_and_clerk_work_where_the_history_has_them(accounts: Accounts, plan: Plan) -> None:
    by_login = {user.login: user for user in create_demo_accounts(accounts, plan, new_password())}
    desk = plan.operators[0]
    assert by_login["manager"].tenant == by_login["clerk"].tenant == desk.code
    assert by_login["manager"].id == desk.manager
    assert (by_login["clerk"].outlet, by_login["clerk"].id) == (desk.outlets[0].id, desk.outlets[0].staff[0].id)
    assert len(by_login["assessor"].assigned) == 3
    assert by_login["bureau"].area == by_login["auditor"].area == "35"


def test_one_password_opens_them_all(accounts: Accounts, plan: Plan) -> None:
    password = new_password()
    create_demo_accounts(accounts, plan, password)
    assert all(signs_in(accounts, login, password) for login in LOGINS)
    assert not signs_in(accounts, "bureau", new_password())


def test_again_gives_them_a_new_password(accounts: Accounts, plan: Plan) -> None:
    first, second = new_password(), new_password()
    create_demo_accounts(accounts, plan, first)
    create_demo_accounts(accounts, plan, second)
    assert len(accounts.users()) == len(LOGINS)
    assert not signs_in(accounts, "clerk", first)
    assert signs_in(accounts, "clerk", second)


def test_the_account_of_a_real_person_is_left_alone(accounts: Accounts, plan: Plan) -> None:
    real = new_password()
    accounts.add_user("auditor", real, role=Role.AUDITOR, display_name="审计", area="35")
    with pytest.raises(NotADemo, match="auditor"):
        create_demo_accounts(accounts, plan, new_password())
    assert signs_in(accounts, "auditor", real)


def test_passwords_are_drawn_anew_and_can_be_typed() -> None:
    passwords = {new_password() for _ in range(50)}
    assert len(passwords) == 50
    assert all(len(one) == 17 and set(one) <= set("0123456789abcdefghjkmnpqrstvwxyz-") for one in passwords)
