"""What the demo province is to be, before anything happens in it: pure data, the same for the same wishes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.shared.period import Period
from tenants.accounts.roles import Role
from tenants.clock import business_date, start_of
from tenants.demo.profiles import Profile

BUREAU_AREA = "35"
SET_UP_DAYS = 4


@dataclass(frozen=True, slots=True)
class StaffPlan:
    """`id` is also the actor of what this person records."""

    id: str
    name: str
    phone: str
    post: str


@dataclass(frozen=True, slots=True)
class OutletPlan:
    id: str
    name: str
    kind: str
    village: str
    address: str
    villages: tuple[str, ...]
    staff: tuple[StaffPlan, ...]


@dataclass(frozen=True, slots=True)
class OperatorPlan:
    """One operator with its contract. Money in fen, targets a quarter."""

    code: str
    name: str
    credit_code: str
    licence: str
    county: str
    manager: str  # user id
    contract: str
    areas: tuple[str, ...]
    items: tuple[str, ...]
    first: date
    last: date
    targets: dict[str, int]
    prices_fen: dict[str, int]
    budget_fen: int
    profile: Profile
    outlets: tuple[OutletPlan, ...]

    @property
    def founded(self) -> date:
        """The day it is admitted and contracted: a few days before the contract begins."""
        return self.first - timedelta(days=SET_UP_DAYS)

    def in_force_on(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class PolicyPlan:
    """A voucher policy; the bureau stops issuing when `stop_at` of the budget is used."""

    policy: str
    name: str
    area: str
    items: tuple[str, ...]
    face_fen: int
    valid_days: int
    budget_fen: int
    first: date
    last: date
    stop_at: float


@dataclass(frozen=True, slots=True)
class DemoUser:
    """An account of the demo."""

    id: str
    login: str
    display_name: str
    role: Role
    area: str
    tenant: str | None = None
    outlet: str | None = None
    assigned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """A demo province. Its history begins on `first` and is told up to the moment `until`."""

    seed: int
    first: date
    until: datetime
    operators: tuple[OperatorPlan, ...]
    policies: tuple[PolicyPlan, ...]
    users: tuple[DemoUser, ...]

    @property
    def end(self) -> date:
        """The last business day of the history."""
        return business_date(self.until)

    @property
    def last_closed(self) -> Period:
        """The last quarter that is over."""
        return Period.quarter_of(self.end).previous

    @property
    def founded(self) -> date:
        """The day the history begins: the bureau sets up, and the first operators with it."""
        return self.first - timedelta(days=SET_UP_DAYS)

    @property
    def begins(self) -> datetime:
        """The first moment of the history; the clock is to stand here, or before."""
        return start_of(self.founded)

    def user(self, login: str) -> DemoUser:
        """The account with a login; KeyError when the demo has none."""
        return {user.login: user for user in self.users}[login]
