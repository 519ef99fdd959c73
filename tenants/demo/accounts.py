"""The demo's accounts: fixed names, one password, marked so that a server with them stays on this machine."""

from __future__ import annotations

import secrets

from domain.shared.refusal import Refusal
from tenants.accounts.accounts import Accounts
from tenants.accounts.users import User
from tenants.demo.plan import DemoUser, Plan
from tenants.ids import CROCKFORD


class NotADemo(ValueError):
    """An account of that name exists and is somebody's own: a demo does not take it over."""


def new_password() -> str:
    """A password to be printed once and typed by hand: 75 random bits, kept nowhere."""
    drawn = [secrets.choice(CROCKFORD).lower() for _ in range(15)]
    return "-".join("".join(drawn[n : n + 5]) for n in (0, 5, 10))


def create_demo_accounts(accounts: Accounts, plan: Plan, password: str) -> list[User]:
    """Open the plan's accounts, or give those that are open already the new password, which ends their sessions.

    Raises NotADemo for a name that is taken by a real account, ValueError for a password that cannot be one.
    """
    return [_open(accounts, user, password) for user in plan.users]


def _open(accounts: Accounts, user: DemoUser, password: str) -> User:
    known = accounts.find(user.login)
    if known is not None:
        return _open_again(accounts, known, password)
    made = accounts.add_user(
        user.login,
        password,
        role=user.role,
        display_name=user.display_name,
        area=user.area,
        tenant=user.tenant,
        outlet=user.outlet,
        assigned=user.assigned,
        demo=True,
        user_id=user.id,
    )
    if isinstance(made, Refusal):
        raise ValueError(f"the demo account {user.login} cannot be opened: {made.code}")
    return made


def _open_again(accounts: Accounts, known: User, password: str) -> User:
    if not known.demo:
        raise NotADemo(f"{known.login} is the account of a real person")
    refusal = accounts.change_password(known.id, password)
    if refusal is not None:
        raise ValueError(f"the demo account {known.login} cannot have that password: {refusal.code}")
    accounts.enable(known.id)
    return known
