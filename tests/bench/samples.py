"""The event that is written in every row of the table: a voucher being issued, about 340 bytes of JSON."""

from __future__ import annotations

from typing import Any

from domain.shared.message import Event
from tenants.store.registry import EventRegistry

FIELDS: dict[str, Any] = {
    "voucher": "2611-K7Q2M-9XW4R",
    "policy": "policy/fj-2026-training",
    "person": "0193f2a4-7c1e-7d3a-9b55-2f6e8a1c4d70",
    "operator": "op-350102-003",
    "outlet": "outlet/0193f2a4-6b0d-7a11-8c3e-5d9f7b2e1a04",
    "items": ("3.1.1", "3.1.2"),
    "amount": 120_000,
    "valid_from": "2026-11-22",
    "valid_until": "2027-02-28",
    "batch": "batch/2026-11-a",
    "note": "零工驿站窗口发放",
}


class VoucherIssued(Event, frozen=True, kw_only=True):
    voucher: str
    policy: str
    person: str
    operator: str
    outlet: str
    items: tuple[str, ...]
    amount: int  # fen
    valid_from: str
    valid_until: str
    batch: str
    note: str


def registry() -> EventRegistry:
    made = EventRegistry()
    made.register(VoucherIssued, name="bench.voucher-issued")
    return made
