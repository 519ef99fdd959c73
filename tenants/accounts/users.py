"""A person who logs in, and what must hold before there is one."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from domain.shared.refusal import Refusal, refuse
from tenants.accounts.roles import Role
from tenants.context import Context

SHORTEST_PASSWORD, LONGEST_PASSWORD = 10, 256  # characters
_LOGIN = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?")


@dataclass(frozen=True, slots=True)
class User:
    """An account. `area` is an area code; `assigned` are the operators an assessor is to score."""

    id: str
    login: str
    display_name: str
    role: Role
    tenant: str | None
    area: str
    outlet: str | None
    assigned: tuple[str, ...]
    demo: bool
    disabled_at: datetime | None

    def context(self, request_id: str, reason: str | None = None) -> Context:
        """This user as the one who asks."""
        return Context(
            actor=self.id,
            role=self.role,
            tenant=self.tenant,
            area=self.area,
            outlet=self.outlet,
            request_id=request_id,
            assigned=self.assigned,
            reason=reason,
        )


def user_of(row: Row[Any]) -> User:
    """The user in a row that has all columns of the users table."""
    return User(
        id=row.id,
        login=row.login,
        display_name=row.display_name,
        role=Role(row.role),
        tenant=row.tenant,
        area=row.area,
        outlet=row.outlet,
        assigned=tuple(row.assigned),
        demo=row.demo,
        disabled_at=row.disabled_at,
    )


def normal_login(typed: str) -> str | None:
    """The login as it is stored: lower case, 1 to 64 letters, digits, '.', '_' and '-'. None when it can be none."""
    login = unicodedata.normalize("NFKC", typed).strip().lower()
    return login if _LOGIN.fullmatch(login) else None


def unusable(user: User, password: str) -> Refusal | None:
    """Why this account cannot be opened with this password; None when it can."""
    if normal_login(user.login) != user.login:
        return refuse("accounts.login-unusable", field="login")
    if not user.role.signs_in:
        return refuse("accounts.role-never-signs-in", field="role", role=user.role.value)
    if user.role.in_tenant is not bool(user.tenant):
        return refuse(
            "accounts.tenant-missing" if user.role.in_tenant else "accounts.tenant-not-for-role", field="tenant"
        )
    if user.role is Role.CLERK and not user.outlet:
        return refuse("accounts.outlet-missing", field="outlet")
    return unusable_password(password)


def unusable_password(password: str) -> Refusal | None:
    """Why this cannot be anyone's password; None when it can."""
    if len(password) < SHORTEST_PASSWORD:
        return refuse("accounts.password-too-short", field="password", least=SHORTEST_PASSWORD)
    if len(password) > LONGEST_PASSWORD:
        return refuse("accounts.password-too-long", field="password", most=LONGEST_PASSWORD)
    return None
