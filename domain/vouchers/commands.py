"""What may be asked of voucher policies and vouchers. Notice 四(一)."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.shared.message import Command


class VoucherTerms(msgspec.Struct, frozen=True, kw_only=True):
    """The policy's terms on the day of issue. Amount in fen."""

    items: tuple[str, ...]
    face_fen: int
    expires_on: date


class OpenVoucherPolicy(Command, frozen=True, kw_only=True):
    policy: str
    name: str
    area: str
    items: tuple[str, ...]
    face_fen: int
    valid_days: int
    budget_fen: int
    first: date
    last: date


class IssueVoucher(Command, frozen=True, kw_only=True):
    """`terms` are filled in from the policy before the decision."""

    voucher: str
    policy: str
    person: str
    terms: VoucherTerms | None = None


class ClaimVoucher(Command, frozen=True, kw_only=True):
    """`operator` is set when the claim is made at an operator's window."""

    voucher: str
    via: str
    operator: str | None = None


class RedeemVoucher(Command, frozen=True, kw_only=True):
    """`person` and `item` are filled in from the finished case before the decision."""

    voucher: str
    operator: str
    outlet: str
    case: str
    person: str = ""
    item: str = ""


class ReverseVoucher(Command, frozen=True, kw_only=True):
    """Undo a redemption that should not have been; `reason` is told to whoever looks at the voucher."""

    voucher: str
    reason: str


class ExpireVoucher(Command, frozen=True, kw_only=True):
    voucher: str
