"""What a figure is compared with where a scheme looks at peers: the mean or median of the same figure among them.

An operator is one of its own peers. The value is recorded with each appraisal, so that deriving it again needs no
other operator's history.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from domain.appraisals.counting import sort_out
from domain.appraisals.events import PointScore
from domain.appraisals.facts import WorkFact
from domain.appraisals.language import Part
from domain.appraisals.measures import MEASURES
from domain.appraisals.scheme import Scheme
from domain.shared.period import Period


def figures(scheme: Scheme, period: Period, facts: Iterable[WorkFact]) -> dict[str, int]:
    """One operator's figures that are compared, by `<point>/<measure>`; empty when the scheme compares none."""
    compared = list(_compared(scheme, period))
    counting = sort_out(facts, period, scheme).counting if compared else ()
    return {key: MEASURES[part.measure].actual(counting, items) for key, part, items in compared}


def middles(scheme: Scheme, period: Period, of_all: Iterable[Mapping[str, int]]) -> dict[str, Fraction]:
    """The mean or median of each, as its part asks for, exactly; empty without anybody."""
    every = list(of_all)
    found: dict[str, Fraction] = {}
    for key, part, _ in _compared(scheme, period) if every else ():
        values = [Fraction(one[key]) for one in every]
        found[key] = sum(values, Fraction(0)) / len(values) if part.against.name == "mean" else _median(values)
    return found


def recorded(points: Iterable[PointScore]) -> dict[str, Fraction]:
    """What a result was compared with, from the result itself."""
    return {f"{point.point}/{one.name}": Fraction(one.peer) for point in points for one in point.measures if one.peer}


def _compared(scheme: Scheme, period: Period) -> Iterator[tuple[str, Part, tuple[str, ...]]]:
    for point in scheme.points_in(period):
        for part in point.parts:
            if part.against.kind == "peers":
                yield f"{point.point}/{part.measure}", part, point.items


def _median(values: list[Fraction]) -> Fraction:
    ranked = sorted(values)
    return (ranked[(len(ranked) - 1) // 2] + ranked[len(ranked) // 2]) / 2
