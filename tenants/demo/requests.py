"""Vouchers that operators ask for during the day; in the afternoon the bureau issues them in one go."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class VoucherRequest:
    """For one person, under one policy. `voucher` is its number once it is issued."""

    policy: str
    person: str
    voucher: str | None = None
