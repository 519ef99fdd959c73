"""What a point earns (得分率), from figures of the log or from what people found, before it is worth any marks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Protocol

import msgspec

from domain.appraisals.curves import NOTHING, ONE
from domain.appraisals.events import Measure, SampleUse
from domain.appraisals.facts import WorkFact
from domain.appraisals.language import WHOLE, Part, Point, Shares
from domain.appraisals.measures import MEASURES
from domain.appraisals.targets import actual
from domain.appraisals.units import FIRST_PROMISES, UNITS

Promised = Callable[[str], int]
"""The name of a promise → its target in the period; 0 when nothing was promised."""
Peers = Mapping[str, Fraction]
"""`<point>/<measure>` → the peers' mean or median, as the part asks for."""


class Ruled(Protocol):
    """A ruling on the operator's answer: measures corrected, or what the point earns as a fraction ("3/4", or "")."""

    @property
    def point(self) -> str: ...
    @property
    def upheld(self) -> bool: ...
    @property
    def corrected(self) -> Mapping[str, int]: ...
    @property
    def earned(self) -> str: ...


class Assessed(msgspec.Struct, frozen=True):
    """What one of self, superior and third party found of a point: the share it earns, a fraction as text ("2/3")."""

    earned: str


Assessments = Mapping[str, Mapping[str, Assessed]]
"""`self`, `superior` or `third_party` → point → what was found. One that is not there was waived."""


class Scored(msgspec.Struct, frozen=True):
    """A point with the share of its full mark that it earns; `why_not` when it is not assessed."""

    point: Point
    measures: tuple[Measure, ...] = ()
    why_not: str | None = None
    earned: Fraction = NOTHING
    by: dict[str, Fraction] = {}  # what each of those who scored it gave
    ruled: bool = False


class Basis(msgspec.Struct, frozen=True):
    """What the system's points are scored from."""

    facts: Sequence[WorkFact]
    promised: Promised
    peers: Peers
    sample: SampleUse | None
    rulings: Mapping[str, Ruled]


def by_system(point: Point, basis: Basis) -> Scored:
    """A point scored from the log alone. Notice annex 3: 系统取数."""
    scored = _by_parts(point, basis) if point.parts else _by_targets(point, basis)
    ruling = basis.rulings.get(point.point)
    if ruling is None or scored.why_not is not None:
        return scored
    earned = Fraction(ruling.earned) if ruling.earned else scored.earned
    return msgspec.structs.replace(scored, earned=earned, ruled=True)


def by_people(point: Point, shares: Shares, assessments: Assessments | None, ruling: Ruled | None) -> Scored:
    """A point scored by people: their findings combined by the scheme's shares, of which a waived one is shared out."""
    present = [who for who in WHOLE if who in (assessments or {})]
    found = (
        {who: assessments[who][point.point] for who in present if point.point in assessments[who]}
        if assessments
        else {}
    )
    base = sum((shares.of(who) for who in present), NOTHING)
    if not base or len(found) < len(present):
        return Scored(point, why_not="awaiting")
    by = {who: Fraction(one.earned) for who, one in found.items()}
    earned = sum((shares.of(who) * share for who, share in by.items()), NOTHING) / base
    if ruling is not None and ruling.earned:
        return Scored(point, earned=Fraction(ruling.earned), by=by, ruled=True)
    return Scored(point, earned=earned, by=by)


def _by_targets(point: Point, basis: Basis) -> Scored:
    """As every scheme was before there were parts: the mean of min(1, actual ÷ target) over the promised targets."""
    if not point.targets:
        return Scored(point, why_not="none-due")
    measures = tuple(
        _changed(
            Measure(name=name, unit=UNITS[name], actual=actual(name, point.items, basis.facts), target=due),
            point,
            basis,
        )
        for name in point.targets
        if name in FIRST_PROMISES and (due := basis.promised(name)) > 0
    )
    if not measures:
        return Scored(point, why_not="no-target")
    shares = [min(ONE, Fraction(one.actual, one.target)) for one in measures]
    return Scored(point, measures, earned=sum(shares, NOTHING) / len(shares))


def _by_parts(point: Point, basis: Basis) -> Scored:
    """The parts that can be assessed, by their shares; a point none of whose promises was made is not assessed."""
    if point.promises and not any(basis.promised(name) > 0 for name in point.promises):
        return Scored(point, why_not="no-target")
    found = [(part, *_base(part, point, basis)) for part in point.parts]
    assessed = [(part, base) for part, base, why_not in found if why_not is None]
    if not assessed:
        return Scored(point, why_not=next(why_not for _, _, why_not in found))
    measures, earned = [], NOTHING
    for part, base in assessed:
        measure = _changed(_figure(part, point, base, basis), point, basis)
        measures.append(measure)
        earned += part.share * part.curve.earns(measure.actual / base)
    return Scored(point, tuple(measures), earned=earned / sum((part.share for part, _ in assessed), NOTHING))


def _base(part: Part, point: Point, basis: Basis) -> tuple[Fraction, str | None]:
    """What the part's figure is divided by, or why there is nothing to divide by."""
    match part.against.kind:
        case "contract":
            base, why_not = Fraction(basis.promised(part.against.name)), "no-target"
        case "measure":
            base, why_not = Fraction(MEASURES[part.against.name].actual(basis.facts, point.items)), "none-due"
        case "value":
            base, why_not = Fraction(part.against.value), "no-target"
        case _:
            base, why_not = basis.peers.get(f"{point.point}/{part.measure}", NOTHING), "no-peers"
    return base, None if base > 0 else why_not


def _figure(part: Part, point: Point, base: Fraction, basis: Basis) -> Measure:
    measured = MEASURES[part.measure]
    return Measure(
        name=part.measure,
        unit=measured.unit,
        actual=measured.actual(basis.facts, point.items),
        target=max(1, int(base + Fraction(1, 2))),
        peer=f"{base.numerator}/{base.denominator}" if part.against.kind == "peers" else "",
    )


def _changed(measure: Measure, point: Point, basis: Basis) -> Measure:
    """The figure after extrapolating what a sample found, and after a ruling."""
    figure, sample = measure.actual, basis.sample
    if sample and sample.extrapolated and sample.checked and measure.unit == "cases":
        figure = figure * (sample.checked - sample.failed) // sample.checked
    ruling = basis.rulings.get(point.point)
    if ruling is not None:
        figure = ruling.corrected.get(measure.name, figure)
    return (
        measure if figure == measure.actual else msgspec.structs.replace(measure, actual=figure, found=measure.actual)
    )
