"""From facts to a grade: pure arithmetic on fractions, so that a result derived again is the same to the byte.

A point on which the contract sets no target, or for which nothing was due, is not assessed: its weight is shared out
over the assessed points of its category in proportion to theirs (of all categories, when its own has none).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

import msgspec

from domain.appraisals.counting import Sorted, WorkFact, last_recording_day, sort_out
from domain.appraisals.events import Counted, Measure, PointScore
from domain.appraisals.scheme import Point, Scheme
from domain.appraisals.targets import UNITS, Promise, actual, target
from domain.shared.period import Period


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """A scored period. `total` is of the system points, one decimal; A year waits for people: `grade` is None."""

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
    """Marks after sharing out, in hundredths of a point that add up exactly (largest remainders)."""
    assessed = [m for m in measured if m.why_not is None]
    awaiting = {m.point.point: Fraction(m.point.weight(period)) for m in measured if m.why_not == "awaiting"}
    shares = {m.point.point: Fraction(m.point.weight(period)) for m in assessed}
    for lost in (m.point for m in measured if m.why_not in ("no-target", "none-due")):
        heirs = [m.point for m in assessed if m.point.category == lost.category] or [m.point for m in assessed]
        base = sum((Fraction(h.weight(period)) for h in heirs), Fraction(0))
        for heir in heirs:
            shares[heir.point] += Fraction(lost.weight(period)) * Fraction(heir.weight(period)) / base
    return awaiting | _in_hundredths(shares)


def _in_hundredths(shares: dict[str, Fraction]) -> dict[str, Fraction]:
    floors = {point: int(share * 100) for point, share in shares.items()}
    left = int(sum(shares.values()) * 100) - sum(floors.values())
    by_remainder = sorted(shares, key=lambda point: (floors[point] - shares[point] * 100, point))
    for point in by_remainder[:left]:
        floors[point] += 1
    return {point: Fraction(hundredths, 100) for point, hundredths in floors.items()}


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
