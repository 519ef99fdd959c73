"""The figures that a scheme can score (指标), each from facts of work that count, and what they are counted in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from domain.appraisals import kinds
from domain.appraisals.facts import WorkFact

BEST_RATING = 5
Figure = Callable[[Sequence[WorkFact]], int]


class Measured(msgspec.Struct, frozen=True):
    """One measure: its unit, the kind of fact it looks at, and its figure of those."""

    unit: str
    kind: str
    figure: Figure

    def looks_at(self, fact: WorkFact, items: tuple[str, ...]) -> bool:
        """Is the fact of its kind and, where the point names items, of one of them?"""
        return fact.kind == self.kind and (not items or fact.item in items)

    def actual(self, facts: Sequence[WorkFact], items: tuple[str, ...]) -> int:
        return self.figure([fact for fact in facts if self.looks_at(fact, items)])


def _amount(facts: Sequence[WorkFact]) -> int:
    return sum(fact.amount_fen for fact in facts)


def _value(facts: Sequence[WorkFact]) -> int:
    return sum(fact.value for fact in facts)


def _best_value(facts: Sequence[WorkFact]) -> int:
    return BEST_RATING * len(facts)


def _persons(facts: Sequence[WorkFact]) -> int:
    return len({fact.subject for fact in facts})


MEASURES: dict[str, Measured] = {
    "handled_cases": Measured("cases", kinds.CASE, len),
    "professional_cases": Measured("cases", kinds.CASE, len),
    "referrals": Measured("cases", kinds.CASE, len),
    "vouchers_redeemed": Measured("vouchers", kinds.VOUCHER, len),
    "voucher_amount_fen": Measured("fen", kinds.VOUCHER, _amount),
    "tasks_due": Measured("tasks", kinds.TASK, len),
    "tasks_in_time": Measured("tasks", kinds.TASK, _value),
    "events": Measured("events", kinds.EVENT, len),
    "surveyed_persons": Measured("persons", kinds.SURVEYED, _persons),
    "placed_persons": Measured("persons", kinds.PLACED, _persons),
    "trained_persons": Measured("persons", kinds.TRAINED, _persons),
    "startup_trained_persons": Measured("persons", kinds.TRAINED, _persons),
    "ventures": Measured("ventures", kinds.VENTURE, len),
    "graduates_placed": Measured("persons", kinds.GRADUATE, _persons),
    "ratings": Measured("ratings", kinds.RATING, len),
    "rating_points": Measured("stars", kinds.RATING, _value),
    "rating_points_possible": Measured("stars", kinds.RATING, _best_value),
    "area_employment_goal": Measured("persons", kinds.EMPLOYED, _persons),
}

HINTS = (
    "villages_covered",
    "outlets_equipped",
    "staffing",
    "credentialed_staff",
    "trained_staff",
    "activity_kinds",
)
"""What the system can compute of points that people score: shown to them beside the point, never in its place."""
