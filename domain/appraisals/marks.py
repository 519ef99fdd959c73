"""Weights become full marks, fractions become decimals; nothing is lost on the way. Why so: decisions/0001."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from domain.appraisals.scoring import Scored
from domain.shared.period import Period


def half_up(value: Fraction, places: int) -> Decimal:
    """`value` ≥ 0 rounded half up."""
    scaled = int(value * 10**places + Fraction(1, 2))
    return Decimal(scaled).scaleb(-places)


def full_marks(scored: Sequence[Scored], period: Period) -> dict[str, Fraction]:
    """Marks after sharing out: each category's share of the whole first, then each assessed point's of its category.

    What people score keeps its weight, and neither gives nor takes.
    """
    weights: dict[str, dict[str, Fraction]] = {}
    categories: dict[str, Fraction] = {}
    for one in scored:
        if not one.point.is_systems:
            continue
        point, weight = one.point, Fraction(one.point.weight(period))
        categories[point.category] = categories.get(point.category, Fraction(0)) + weight
        if one.why_not is None:
            weights.setdefault(point.category, {})[point.point] = weight
    orphaned = sum((weight for category, weight in categories.items() if category not in weights), Fraction(0))
    assessed = {category: sum(points.values(), Fraction(0)) for category, points in weights.items()}
    heirs = share_out(orphaned, assessed) if orphaned else {}
    marks = {one.point.point: Fraction(one.point.weight(period)) for one in scored if not one.point.is_systems}
    for category, points in weights.items():
        marks |= share_out(categories[category] + heirs.get(category, Fraction(0)), points)
    return marks


def share_out(whole: Fraction, weights: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """`whole`, in whole hundredths, in proportion to `weights`; the largest remainders get what rounding leaves."""
    return {name: Fraction(n, 100) for name, n in share_whole(int(whole * 100), weights).items()}


def share_whole(whole: int, weights: Mapping[str, Fraction]) -> dict[str, int]:
    """The same in whole numbers; ties go by name."""
    base = sum(weights.values(), Fraction(0))
    exact = {name: whole * weight / base for name, weight in weights.items()}
    floors = {name: int(share) for name, share in exact.items()}
    left = whole - sum(floors.values())
    for name in sorted(exact, key=lambda name: (floors[name] - exact[name], name))[:left]:
        floors[name] += 1
    return floors
