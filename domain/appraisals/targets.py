"""What a contract promises for a period, and how each promise is measured."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Protocol

from domain.appraisals.counting import CASE, PLACED, VOUCHER, WorkFact
from domain.shared.period import Period

# Target of the contract → unit of its figure. A contract may promise nothing the log cannot show.
UNITS = {
    "handled_cases": "cases",
    "vouchers_redeemed": "vouchers",
    "voucher_amount_fen": "fen",
    "events": "events",
    "professional_cases": "cases",
    "referrals": "cases",
    "surveyed_persons": "persons",
    "placed_persons": "persons",
    "trained_persons": "persons",
    "startup_trained_persons": "persons",
}


class Promise(Protocol):
    """What is read of a contract: its dates and its targets a quarter."""

    @property
    def first(self) -> date: ...
    @property
    def last(self) -> date: ...
    @property
    def targets(self) -> dict[str, int]: ...


def overlap_days(promise: Promise, period: Period) -> int:
    first, last = max(promise.first, period.first), min(promise.last, period.last)
    return max(0, (last - first) // timedelta(days=1) + 1)


def target(name: str, contracts: Sequence[Promise], period: Period) -> int:
    """A period's target: each quarter's in proportion to the days in force, summed, rounded half up."""
    total = Fraction(0)
    for quarter in period.quarters:
        days = (quarter.last - quarter.first).days + 1
        for contract in contracts:
            total += Fraction(contract.targets.get(name, 0) * overlap_days(contract, quarter), days)
    return int(total + Fraction(1, 2))


def actual(name: str, items: tuple[str, ...], facts: Iterable[WorkFact]) -> int:
    """The figure reached, from facts that count."""
    if name == "vouchers_redeemed":
        return sum(f.kind == VOUCHER for f in facts)
    if name == "voucher_amount_fen":
        return sum(f.amount_fen for f in facts if f.kind == VOUCHER)
    if name == "placed_persons":
        return sum(f.kind == PLACED for f in facts)
    return sum(f.kind == CASE and f.item in items for f in facts)
