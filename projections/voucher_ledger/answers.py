"""What this room answers with. Amounts in fen."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

LIVE = ("issued", "claimed")
"""The stations at which a voucher can still be redeemed."""


class Voucher(msgspec.Struct, frozen=True):
    """`status` is issued, claimed, redeemed, reversed or expired; operator, outlet, case and item those it was redeemed
    at and for."""

    voucher: str
    policy: str
    policy_name: str
    person: str
    items: list[str]
    face_fen: int
    status: str
    issued_on: date
    issued_at: datetime
    issued_by: str
    expires_on: date
    claimed_on: date | None
    claimed_via: str | None
    redeemed_on: date | None
    expired_on: date | None
    reversed_on: date | None
    operator: str | None
    outlet: str | None
    case: str | None
    item: str | None

    @property
    def is_live(self) -> bool:
        return self.status in LIVE


class LifeEvent(msgspec.Struct, frozen=True):
    """One moment of a voucher's life: who, where and when. `what` is issued, claimed,
    redeemed, reversed or expired."""

    version: int
    position: int
    what: str
    happened_on: date
    recorded_at: datetime
    by: str
    role: str
    operator: str | None
    outlet: str | None
    case: str | None
    item: str | None
    via: str | None
    amount_fen: int
    reason: str | None


class Policy(msgspec.Struct, frozen=True):
    policy: str
    name: str
    area: str
    items: list[str]
    face_fen: int
    valid_days: int
    budget_fen: int
    first: date
    last: date
    opened_on: date

    def is_open_on(self, day: date) -> bool:
        return self.first <= day <= self.last


class Balance(msgspec.Struct, frozen=True):
    """A policy's money: issued, redeemed, reversed and expired summed from the events, live from the vouchers as they
    stand. What was reversed is redeemed no longer."""

    policy: str
    name: str
    area: str
    budget_fen: int
    issued: int
    issued_fen: int
    redeemed: int
    redeemed_fen: int
    expired: int
    expired_fen: int
    reversed: int
    reversed_fen: int
    live: int
    live_fen: int

    @property
    def holds(self) -> bool:
        """Issued = live + redeemed + expired + reversed, in number and to the fen, and within the budget."""
        number = self.issued == self.live + self.redeemed + self.expired + self.reversed
        money = self.issued_fen == self.live_fen + self.redeemed_fen + self.expired_fen + self.reversed_fen
        return number and money and self.left_fen >= 0

    @property
    def left_fen(self) -> int:
        """What may still be issued: a voucher that expired or was reversed gives its amount back."""
        return self.budget_fen - self.issued_fen + self.expired_fen + self.reversed_fen
