"""The demo's voucher policies (就业券政策): two that run all along, and one whose budget is nearly used up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tenants.demo.plan import BUREAU_AREA, OperatorPlan, PolicyPlan

SEEKERS, UNEMPLOYED, SPRING = "VP-QZFW", "VP-SYBF", "VP-CFXD"
_FACES_FEN = {SEEKERS: 20_000, UNEMPLOYED: 30_000, SPRING: 50_000}


def policies(first: date, end: date, operators: Sequence[OperatorPlan]) -> tuple[PolicyPlan, ...]:
    """Budgets follow from what the contracts promise to redeem. Amounts in fen."""
    quarters = (end - first).days / 91
    vouchers = sum(operator.targets["vouchers_redeemed"] for operator in operators) * quarters
    last = date(end.year + 1, 12, 31)

    def policy(code: str, name: str, items: tuple[str, ...], days: int, share: float, stop_at: float) -> PolicyPlan:
        face = _FACES_FEN[code]
        budget = max(10, round(vouchers * share)) * face
        return PolicyPlan(code, name, BUREAU_AREA, items, face, days, budget, first, last, stop_at)

    return (
        policy(SEEKERS, "求职服务券", ("3.1.2", "3.1.3"), 60, 0.6, 1.0),
        policy(UNEMPLOYED, "失业人员帮扶券", ("2.1.1", "3.1.2"), 90, 0.62, 1.0),
        policy(SPRING, "春风行动专项券", ("3.1.2", "3.1.3"), 45, 0.1, 0.96),
    )
