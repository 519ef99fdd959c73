"""From facts to a grade: pure arithmetic on fractions, so that a result derived again is the same to the byte.

A point on which the contract sets no target, or for which nothing was due, is not assessed: its weight is shared out
over the assessed points of its category in proportion to theirs (of all categories, when its own has none). Full marks
are whole hundredths of a point; a category's add up to its weight exactly. Why: decisions/0001.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

import msgspec

from domain.appraisals.counting import last_recording_day, sort_out
from domain.appraisals.events import Counted, OutletResult, PointScore, SampleUse
from domain.appraisals.facts import WorkFact
from domain.appraisals.marks import full_marks, half_up
from domain.appraisals.outlets import Covering, outlet_promises
from domain.appraisals.scheme import Scheme
from domain.appraisals.scoring import Assessments, Basis, Peers, Ruled, Scored, by_people, by_system
from domain.appraisals.targets import Promise, target
from domain.shared.period import Period


class Result(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A scored period. `total` has one decimal; a year that waits for people has that of its system points, and no
    grade. `missing` are prerequisites found missing."""

    period: str
    scheme: str
    scheme_version: int
    cut_off: str
    points: tuple[PointScore, ...]
    counted: Counted
    total: Decimal
    grade: str | None
    digest: str
    outlets: tuple[OutletResult, ...] = ()
    sample: SampleUse | None = None
    missing: tuple[str, ...] = ()


def derive(
    scheme: Scheme,
    contracts: Sequence[Promise],
    period: Period,
    facts: Iterable[WorkFact],
    *,
    outlets: Sequence[Covering] = (),
    peers: Peers | None = None,
    sample: SampleUse | None = None,
    assessments: Assessments | None = None,
    rulings: Iterable[Ruled] = (),
) -> Result | None:
    """The result of `period`, or None when the contract sets no target that could be assessed in it.

    `outlets` are scored by themselves when the scheme says so. `assessments` are of a year, when nobody is awaited any
    more: who is not in it was waived. `rulings` that were not upheld change nothing.
    """
    sorted_facts = sort_out(facts, period, scheme)
    upheld = {ruling.point: ruling for ruling in rulings if ruling.upheld}
    basis = Basis(sorted_facts.counting, lambda name: target(name, contracts, period), peers or {}, sample, upheld)
    scored = [
        by_system(point, basis)
        if point.is_systems
        else by_people(point, scheme.shares, assessments, upheld.get(point.point))
        for point in scheme.points_in(period)
    ]
    if all(one.why_not for one in scored if one.point.is_systems):
        return None
    points = _points(scored, period)
    total = _total(points)
    missing, unanswered = _prerequisites(scheme, period, assessments)
    complete = not unanswered and all(p.why_not != "awaiting" for p in points)
    result = Result(
        period=str(period),
        scheme=scheme.scheme,
        scheme_version=scheme.version,
        cut_off=f"{last_recording_day(period, scheme).isoformat()}T24:00+08:00",
        points=points,
        counted=sorted_facts.summary(period),
        total=total,
        grade=scheme.grade(total, missing) if complete else None,
        digest="",
        outlets=_outlets(scheme, period, outlets, basis) if scheme.appraises_outlets else (),
        sample=sample,
        missing=missing,
    )
    return msgspec.structs.replace(result, digest=digest_of(result))


def digest_of(result: Result) -> str:
    """SHA-256 over the canonical JSON of everything but the digest itself."""
    bare = msgspec.structs.replace(result, digest="")
    return hashlib.sha256(msgspec.json.encode(bare, order="deterministic")).hexdigest()


def _points(scored: Sequence[Scored], period: Period) -> tuple[PointScore, ...]:
    full = full_marks(scored, period)
    return tuple(_score(one, full.get(one.point.point, Fraction(0)), period) for one in scored)


def _score(scored: Scored, full: Fraction, period: Period) -> PointScore:
    point, by = scored.point, {who: half_up(full * share, 2) for who, share in scored.by.items()}
    return PointScore(
        point=point.point,
        category=point.category,
        weight=point.weight(period),
        full=half_up(full, 2),
        score=half_up(full * scored.earned, 2) if scored.why_not is None else None,
        measures=scored.measures,
        why_not=scored.why_not,
        own=by.get("self"),
        superior=by.get("superior"),
        third_party=by.get("third_party"),
        ruled=scored.ruled,
    )


def _total(points: Iterable[PointScore]) -> Decimal:
    return half_up(Fraction(sum((p.score for p in points if p.score is not None), Decimal(0))), 1)


def _prerequisites(scheme: Scheme, period: Period, assessments: Assessments | None) -> tuple[tuple[str, ...], bool]:
    """The codes found missing, and whether one is still to be answered. A year's alone: people answer them."""
    if period.is_quarter:
        return (), False
    found = (assessments or {}).get("superior", {})
    codes = [one.code for one in scheme.prerequisites]
    missing = tuple(code for code in codes if code in found and Fraction(found[code].earned) < 1)
    return missing, any(code not in found for code in codes)


def _outlets(scheme: Scheme, period: Period, outlets: Sequence[Covering], basis: Basis) -> tuple[OutletResult, ...]:
    """Every outlet by the system's points alone, each from its own work and its part of the promises."""
    promises = outlet_promises(scheme.points_in(period), outlets, basis.promised)
    found = []
    for outlet in sorted(promises):
        own = tuple(fact for fact in basis.facts if fact.outlet == outlet)
        of_outlet = Basis(own, lambda name, of=outlet: promises[of].get(name, 0), {}, None, {})  # type: ignore[misc]
        scored = [by_system(point, of_outlet) for point in scheme.points_in(period) if point.is_systems]
        if all(one.why_not for one in scored):
            continue
        points = _points(scored, period)
        grade = scheme.grade(_total(points)) if period.is_quarter else None
        found.append(OutletResult(outlet=outlet, points=points, total=_total(points), grade=grade))
    return tuple(found)
