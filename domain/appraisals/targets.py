"""What a contract promises for a period, and how each promise is measured."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Protocol

from domain.appraisals.facts import WorkFact
from domain.appraisals.kinds import CASE, PLACED, VOUCHER
from domain.appraisals.units import UNITS
from domain.shared.period import Period


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
    """The figure of a point without parts, from facts that count. Persons are counted once, however often served."""
    if name == "vouchers_redeemed":
        return sum(f.kind == VOUCHER for f in facts)
    if name == "voucher_amount_fen":
        return sum(f.amount_fen for f in facts if f.kind == VOUCHER)
    if name == "placed_persons":
        return sum(f.kind == PLACED for f in facts)
    cases = [f for f in facts if f.kind == CASE and f.item in items]
    return len({f.subject for f in cases}) if UNITS[name] == "persons" else len(cases)
