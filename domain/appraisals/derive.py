"""From facts to a grade: pure arithmetic on fractions, so that a result derived again is the same to the byte.

A point on which the contract sets no target, or for which nothing was due, is not assessed: its weight is shared out
over the assessed points of its category in proportion to theirs (of all categories, when its own has none). Full marks
are whole hundredths of a point; a category's add up to its weight exactly. Why: decisions/0001.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

import msgspec

from domain.appraisals.counting import Sorted, WorkFact, last_recording_day, sort_out
from domain.appraisals.events import Counted, Measure, PointScore
from domain.appraisals.scheme import Point, Scheme
from domain.appraisals.targets import Promise, actual, target
from domain.appraisals.units import UNITS
from domain.shared.period import Period


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """A scored period. `total` is of the system points, one decimal; a year waits for people: `grade` is None."""

    period: str
    scheme: str
    scheme_version: int
    cut_off: str
    points: tuple[PointScore, ...]
    counted: Counted
    total: Decimal
    grade: str | None
    digest: str


class _Measured(msgspec.Struct, frozen=True):
    point: Point
    measures: tuple[Measure, ...]
    why_not: str | None

    @property
    def ratio(self) -> Fraction:
        """Mean over the measures of min(1, actual ÷ target)."""
        parts = [min(Fraction(1), Fraction(m.actual, m.target)) for m in self.measures]
        return sum(parts, Fraction(0)) / len(parts)


def half_up(value: Fraction, places: int) -> Decimal:
    """`value` ≥ 0 rounded half up."""
    scaled = int(value * 10**places + Fraction(1, 2))
    return Decimal(scaled).scaleb(-places)


def derive(scheme: Scheme, contracts: Sequence[Promise], period: Period, facts: Iterable[WorkFact]) -> Result | None:
    """The result of `period`, or None when the contract sets no target that could be assessed in it."""
    sorted_facts = sort_out(facts, period, scheme)
    measured = [_measure(point, contracts, period, sorted_facts) for point in scheme.points_in(period)]
    if all(m.why_not for m in measured):
        return None
    full = _full_marks(measured, period)
    points = tuple(_score(m, full.get(m.point.point), period) for m in measured)
    total = half_up(Fraction(sum((p.score for p in points if p.score is not None), Decimal(0))), 1)
    complete = all(p.why_not != "awaiting" for p in points)
    result = Result(
        period=str(period),
        scheme=scheme.scheme,
        scheme_version=scheme.version,
        cut_off=f"{last_recording_day(period, scheme).isoformat()}T24:00+08:00",
        points=points,
        counted=sorted_facts.summary(period),
        total=total,
        grade=scheme.grade(total) if complete else None,
        digest="",
    )
    return msgspec.structs.replace(result, digest=digest_of(result))


def digest_of(result: Result) -> str:
    """SHA-256 over the canonical JSON of everything but the digest itself."""
    bare = msgspec.structs.replace(result, digest="")
    return hashlib.sha256(msgspec.json.encode(bare, order="deterministic")).hexdigest()


def _measure(point: Point, contracts: Sequence[Promise], period: Period, facts: Sorted) -> _Measured:
    if point.source != "system":
        return _Measured(point, (), "awaiting")
    if not point.targets:
        return _Measured(point, (), "none-due")  # tasks: nothing was assigned that fell due
    measures = tuple(
        Measure(name=name, unit=UNITS[name], actual=actual(name, point.items, facts.counting), target=promised)
        for name in point.targets
        if name in UNITS and (promised := target(name, contracts, period)) > 0
    )
    return _Measured(point, measures, None if measures else "no-target")


def _full_marks(measured: Sequence[_Measured], period: Period) -> dict[str, Fraction]:
    """Marks after sharing out: each category's share of the whole first, then each assessed point's of its category."""
    weights: dict[str, dict[str, Fraction]] = {}
    categories: dict[str, Fraction] = {}
    for m in measured:
        if m.why_not == "awaiting":
            continue
        point, weight = m.point, Fraction(m.point.weight(period))
        categories[point.category] = categories.get(point.category, Fraction(0)) + weight
        if m.why_not is None:
            weights.setdefault(point.category, {})[point.point] = weight
    orphaned = sum((weight for category, weight in categories.items() if category not in weights), Fraction(0))
    assessed = {category: sum(points.values(), Fraction(0)) for category, points in weights.items()}
    heirs = share_out(orphaned, assessed) if orphaned else {}
    marks = {m.point.point: Fraction(m.point.weight(period)) for m in measured if m.why_not == "awaiting"}
    for category, points in weights.items():
        marks |= share_out(categories[category] + heirs.get(category, Fraction(0)), points)
    return marks


def share_out(whole: Fraction, weights: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """`whole`, in whole hundredths, in proportion to `weights`; the largest remainders get what rounding leaves."""
    hundredths, base = int(whole * 100), sum(weights.values(), Fraction(0))
    exact = {name: hundredths * weight / base for name, weight in weights.items()}
    floors = {name: int(share) for name, share in exact.items()}
    left = hundredths - sum(floors.values())
    for name in sorted(exact, key=lambda name: (floors[name] - exact[name], name))[:left]:
        floors[name] += 1
    return {name: Fraction(n, 100) for name, n in floors.items()}


def _score(measured: _Measured, full: Fraction | None, period: Period) -> PointScore:
    point, assessed = measured.point, measured.why_not is None
    mark = full if full is not None else Fraction(0)
    return PointScore(
        point=point.point,
        category=point.category,
        weight=point.weight(period),
        full=half_up(mark, 2),
        score=half_up(mark * measured.ratio, 2) if assessed else None,
        measures=measured.measures,
        why_not=measured.why_not,
    )
