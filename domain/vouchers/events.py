"""Streams `voucher-policy/<id>` and `voucher/<number>`: 发放、领取、核销、冲正 of the employment voucher (就业券).

Amounts in fen. A voucher's events repeat policy, person and amount, so that each can be read alone.
"""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event


class VoucherPolicyOpened(Event, frozen=True, kw_only=True):
    """Which items it pays for, the face value, how many days a voucher is valid, and the budget."""

    policy: str
    name: str
    area: str
    items: tuple[str, ...]
    face_fen: int
    valid_days: int
    budget_fen: int
    first: date
    last: date


class VoucherIssued(Event, frozen=True, kw_only=True):
    voucher: str
    policy: str
    person: str
    items: tuple[str, ...]
    face_fen: int
    expires_on: date  # last day on which it can be redeemed


class VoucherClaimed(Event, frozen=True, kw_only=True):
    voucher: str
    policy: str
    person: str
    via: str  # "window" or "public"


class VoucherRedeemed(Event, frozen=True, kw_only=True):
    """Redeemed (核销) at an outlet against a finished case."""

    voucher: str
    policy: str
    person: str
    operator: str
    outlet: str
    case: str
    item: str
    amount_fen: int


class VoucherReversed(Event, frozen=True, kw_only=True):
    """The redemption is undone (冲正): it counts no longer, its amount goes back to the budget, its case is free."""

    voucher: str
    policy: str
    person: str
    operator: str
    outlet: str
    case: str
    item: str
    amount_fen: int
    reason: str


class VoucherExpired(Event, frozen=True, kw_only=True):
    voucher: str
    policy: str
    person: str
    amount_fen: int


EVENTS = {
    "vouchers.policy-opened.v1": VoucherPolicyOpened,
    "vouchers.issued.v1": VoucherIssued,
    "vouchers.claimed.v1": VoucherClaimed,
    "vouchers.redeemed.v1": VoucherRedeemed,
    "vouchers.reversed.v1": VoucherReversed,
    "vouchers.expired.v1": VoucherExpired,
}
PERSONAL_OF: dict[str, str] = {}


def policy_stream(policy: str) -> str:
    return f"voucher-policy/{policy}"


def stream(voucher: str) -> str:
    return f"voucher/{voucher}"
