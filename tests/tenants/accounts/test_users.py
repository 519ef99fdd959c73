"""An account has a login, a role and a reach that fit together, and a password that is only stored hashed."""

from typing import Any

import pytest
from argon2 import PasswordHasher
from sqlalchemy import Engine, text

from domain.shared.refusal import Refusal
from tenants.accounts import passwords
from tenants.accounts.accounts import Accounts
from tenants.accounts.roles import Role
from tenants.accounts.users import User
from tenants.context import Context

from .conftest import PASSWORD, signed_in

CLERK: dict[str, Any] = {
    "role": Role.CLERK,
    "display_name": "陈窗口",
    "area": "350102",
    "tenant": "op-350102-003",
    "outlet": "outlet-1",
}


def test_an_account_is_found_again_as_it_was_opened(accounts: Accounts) -> None:
    clerk = accounts.add_user("Clerk", PASSWORD, **CLERK)
    assessor = accounts.add_user(
        "assessor", PASSWORD, role=Role.ASSESSOR, display_name="评", area="35", assigned=("op-350102-003",), demo=True
    )
    assert accounts.users() == [assessor, clerk]
    assert accounts.find(" CLERK ") == clerk
    assert accounts.find("nobody") is None


def test_names_are_known_by_id_also_of_closed_accounts(accounts: Accounts, officer: User) -> None:
    accounts.disable(officer.id)
    assert accounts.names([officer.id, "nobody"]) == {officer.id: "林处长"}
    assert accounts.names([]) == {}


def test_a_user_asks_with_their_own_reach(accounts: Accounts) -> None:
    made = accounts.add_user("clerk", PASSWORD, **CLERK, user_id="clerk")
    assert isinstance(made, User)
    assert made.context("r-1") == Context(
        actor="clerk", role=Role.CLERK, tenant="op-350102-003", area="350102", outlet="outlet-1", request_id="r-1"
    )
    assert signed_in(accounts, login="clerk").context("r-1") == made.context("r-1")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"login": ""}, "accounts.login-unusable"),
        ({"login": "a b"}, "accounts.login-unusable"),
        ({"login": "张三"}, "accounts.login-unusable"),
        ({"login": "a\0b"}, "accounts.login-unusable"),
        ({"login": "a" * 65}, "accounts.login-unusable"),
        ({"password": "123456789"}, "accounts.password-too-short"),
        ({"password": "1" * 257}, "accounts.password-too-long"),
        ({"role": Role.SYSTEM}, "accounts.role-never-signs-in"),
        ({"role": Role.PUBLIC}, "accounts.role-never-signs-in"),
        ({"tenant": None}, "accounts.tenant-missing"),
        ({"role": Role.MANAGER, "tenant": None}, "accounts.tenant-missing"),
        ({"role": Role.AUDITOR}, "accounts.tenant-not-for-role"),
        ({"outlet": None}, "accounts.outlet-missing"),
    ],
)
def test_what_does_not_fit_together_is_refused(accounts: Accounts, changes: dict[str, Any], code: str) -> None:
    wanted = {"login": "clerk", "password": PASSWORD, **CLERK, **changes}
    refusal = accounts.add_user(wanted.pop("login"), wanted.pop("password"), **wanted)
    assert isinstance(refusal, Refusal)
    assert refusal.code == code
    assert accounts.users() == []
    assert accounts.access_log() == []


def test_a_login_is_taken_once_however_it_is_typed(accounts: Accounts, officer: User) -> None:
    refusal = accounts.add_user("OFFICER", PASSWORD, role=Role.AUDITOR, display_name="x", area="35")
    assert isinstance(refusal, Refusal)
    assert (refusal.code, refusal.field) == ("accounts.login-taken", "login")
    assert accounts.users() == [officer]


def test_a_password_is_stored_as_argon2id_alone(accounts: Accounts, officer: User, engine: Engine) -> None:
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT * FROM users")).all()
    assert PASSWORD not in str(rows)
    assert "$argon2id$" in str(rows)


def test_what_a_check_costs_in_earnest_is_what_rfc_9106_asks_for_where_memory_is_short(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The tests themselves hash at next to no cost."""
    monkeypatch.setattr(passwords, "PasswordHasher", PasswordHasher)
    assert passwords.Passwords().hash(PASSWORD).startswith("$argon2id$v=19$m=65536,t=3,p=4$")


def test_demo_users_are_known_while_they_can_sign_in(accounts: Accounts, officer: User) -> None:
    assert accounts.has_demo_users() is False
    demo = accounts.add_user("bureau", PASSWORD, role=Role.BUREAU, display_name="x", area="35", demo=True)
    assert isinstance(demo, User)
    assert accounts.has_demo_users() is True
    accounts.disable(demo.id)
    assert accounts.has_demo_users() is False


def test_an_account_that_is_not_there_cannot_be_changed(accounts: Accounts) -> None:
    assert accounts.disable("nobody") is False
    assert accounts.enable("nobody") is False
    refusal = accounts.change_password("nobody", PASSWORD)
    assert refusal is not None
    assert refusal.code == "accounts.unknown"
    assert accounts.access_log() == []
