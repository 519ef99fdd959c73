"""What the demo's contracts promise and pay: items, targets a quarter, unit prices and budget in fen."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date
from typing import TypedDict

from domain.catalogue.catalogue import items

# One operator's handled cases a quarter, at size 1, when nobody asks for a number of events.
_USUAL_TARGET = 36.0
# Events that one handled case of the target brings along: other cases, referrals, vouchers, follow-ups. Measured.
EVENTS_PER_TARGET = 13.3

VOUCHER_SHARE, REFERRAL_SHARE, PLACED_SHARE = 0.36, 0.5, 0.14
AVERAGE_FACE_FEN = 24_000

# What the first operator promises besides, a quarter: what its desk puts on (stories/putting_on.py).
FIRST_DESK = {
    "events": 1,
    "professional_cases": 1,
    "graduates_placed": 1,
    "trained_persons": 3,
    "startup_trained_persons": 1,
    "ventures": 1,
    "ratings": 15,
}

_PRICES_FEN = {"2.1.1": 3_500, "3.1.1": 6_000, "3.1.2": 3_000, "3.1.3": 4_500, "3.1.5": 300_000, "8.1.1": 800}


class Terms(TypedDict):
    items: tuple[str, ...]
    targets: dict[str, int]
    prices_fen: dict[str, int]
    budget_fen: int


def base_target(sizes: Sequence[float], months: int, events: int | None) -> float:
    """Handled cases a quarter for an operator of size 1, so that about `events` events arise in all."""
    if events is None:
        return _USUAL_TARGET
    return max(1.0, events / (EVENTS_PER_TARGET * sum(sizes) * months / 3))


def terms(target: float, first: date, last: date, rng: random.Random, *, puts_on_much: bool = False) -> Terms:
    """The items, targets and money of one contract with about `target` handled cases a quarter."""
    handled = max(6, round(target / 2) * 2)
    vouchers = max(4, round(handled * VOUCHER_SHARE))
    prices = {code: _PRICES_FEN.get(code, 2_000) + 100 * rng.randint(-4, 4) for code in items()}
    quarters = max(1, round((last - first).days / 91))
    referrals = max(5, round(handled * REFERRAL_SHARE))
    a_quarter = handled * 4_000 + referrals * prices["3.1.3"] + vouchers * AVERAGE_FACE_FEN
    return Terms(
        items=tuple(items()),
        targets={
            "handled_cases": handled,
            "vouchers_redeemed": vouchers,
            "voucher_amount_fen": vouchers * AVERAGE_FACE_FEN,
            "referrals": referrals,
            "placed_persons": max(2, round(handled * PLACED_SHARE)),
            "area_employment_goal": max(2, round(handled * PLACED_SHARE)),
            **(FIRST_DESK if puts_on_much else {}),
        },
        prices_fen=prices,
        budget_fen=-(-a_quarter * quarters * 115 // 100_000_00) * 100_000,
    )
