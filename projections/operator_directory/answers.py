"""What this room answers with. Money in fen; `name` and `phone` of staff are sealed."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class Operator(msgspec.Struct, frozen=True):
    """`status` is active, flagged, exiting, released or exited; `exit` is the number of the way out it is on.

    The contract is the one that begins last; None before the first.
    """

    operator: str
    name: str
    credit_code: str
    licence: str
    area: str
    admitted_on: date
    status: str
    exit: str | None
    exited_on: date | None
    barred_until: date | None
    flag_rule: str | None
    flag_periods: list[str] | None
    flagged_on: date | None
    flagged_at: datetime | None
    contract: str | None
    contract_first: date | None
    contract_last: date | None
    contract_items: list[str] | None
    budget_fen: int | None
    contracts: int
    outlets: int
    villages: int
    staff: int


class Contract(msgspec.Struct, frozen=True):
    """`targets` are a quarter's; `prices_fen` by item."""

    operator: str
    contract: str
    items: list[str]
    areas: list[str]
    first: date
    last: date
    targets: dict[str, int]
    prices_fen: dict[str, int]
    budget_fen: int
    signed_on: date


class Outlet(msgspec.Struct, frozen=True):
    """`kind`, `level`, `host`, `equipment` and `rooms` as in `domain/operators/outlet.py`; it covers `villages`."""

    outlet: str
    operator: str
    name: str
    kind: str
    village: str
    address: str
    villages: list[str]
    level: str
    host: str
    hours: str
    telephone: str
    equipment: list[str]
    rooms: list[str]
    opened_on: date
    changed_on: date | None
    closed_on: date | None
    closed_reason: str | None
    staff: int

    @property
    def is_open(self) -> bool:
        return self.closed_on is None


class Staff(msgspec.Struct, frozen=True):
    staff: str
    operator: str
    outlet: str
    post: str
    terms: str
    online: bool
    name: str
    phone: str
    joined_on: date
    left_on: date | None
    left_reason: str | None

    @property
    def is_here(self) -> bool:
        return self.left_on is None


class Totals(msgspec.Struct, frozen=True):
    """Of the operators one sees; `flagged` are those on their way out."""

    operators: int
    flagged: int
    exited: int
    outlets: int
    staff: int
    budget_fen: int


class Told(msgspec.Struct, frozen=True):
    """What became of an outlet or a member of staff: `what` is outlet-opened, staff-left and the like."""

    position: int
    what: str
    outlet: str
    staff: str
    note: str
    on: date
    at: datetime
    by: str
