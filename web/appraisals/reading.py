"""One appraisal put together for reading: its points by item and category, beside the period before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import Any

from domain.appraisals.answer_events import Ruling
from domain.appraisals.language import Point as SchemePoint
from domain.catalogue.catalogue import item_of_point
from domain.shared.period import Period
from projections.appraisal_archive import queries as archive
from projections.appraisal_archive.answers import Appraisal
from projections.appraisal_archive.peers import completion
from tenants.context import Context
from web.appraisals import peers
from web.shown.schemes import SchemeShown, scheme_version
from web.terms.appraisals import measured

SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class PointRead:
    """A point with what its scheme says of it. `reached` and `median` are shares of the target, 1 being all of it."""

    score: Any  # the archive's PointScore
    by_scheme: SchemePoint | None
    reached: Fraction | None
    median: Fraction | None
    before: Any  # the same point in the period before, or None

    @property
    def point(self) -> str:
        return str(self.score.point)

    @property
    def source(self) -> str:
        return self.by_scheme.source if self.by_scheme else SYSTEM

    @property
    def items(self) -> tuple[str, ...]:
        return self.by_scheme.items if self.by_scheme else ()

    @property
    def measured(self) -> list[tuple[Any, int | None]]:
        """Each measure with what it was in the period before."""
        earlier = {one.name: one.actual for one in self.before.measures} if self.before else {}
        return [(one, earlier.get(one.name)) for one in self.score.measures]


@dataclass(frozen=True, slots=True)
class Group:
    """The points of one 考核内容 or of one category."""

    name: str
    points: tuple[PointRead, ...]

    @property
    def full(self) -> Decimal:
        return sum((one.score.full for one in self.points), Decimal(0))

    @property
    def scored(self) -> Decimal | None:
        """The sum of what was scored; None when nothing was."""
        scores = [one.score.score for one in self.points if one.score.score is not None]
        return sum(scores, Decimal(0)) if scores else None

    @property
    def items(self) -> list[Group]:
        """The points of a category by 考核内容, in the annex's order."""
        return [Group(name, tuple(points)) for name, points in groupby(self.points, lambda one: _item(one.point))]


@dataclass(frozen=True, slots=True)
class Reading:
    """An appraisal with its scheme, the one of the period before when there is one, and what it stands beside.

    A concluded one is read beside what was certain when it was concluded, whatever became of the others later.
    """

    appraisal: Appraisal
    scheme: SchemeShown
    before: Appraisal | None
    points: tuple[PointRead, ...]
    beside: peers.Beside

    @property
    def failing(self) -> bool:
        """By the failing grades of its own scheme."""
        return self.scheme.scheme.fails(self.appraisal.grade)

    @property
    def period(self) -> Period:
        return Period.parse(self.appraisal.period)

    @property
    def full(self) -> Decimal:
        """The full mark of everything."""
        return sum((one.score.full for one in self.points), Decimal(0))

    @property
    def categories(self) -> list[Group]:
        return categories(self.points)

    @property
    def by_system(self) -> list[Group]:
        """The categories with the points that the system scores."""
        return categories([one for one in self.points if one.source == SYSTEM])

    @property
    def by_people(self) -> list[Group]:
        """The categories with the points that people score; empty in a quarter."""
        return categories([one for one in self.points if one.source != SYSTEM])

    @property
    def awaited(self) -> bool:
        """Do people still score a point of it?"""
        return any(one.score.why_not == "awaiting" for one in self.points)

    @property
    def would_be(self) -> str | None:
        """The grade if it were concluded as it stands; None while people score, and once it is concluded."""
        one = self.appraisal
        return None if one.grade or self.awaited else self.scheme.scheme.grade(one.total, one.missing)

    def corrected(self, ruling: Ruling) -> list[str]:
        """What a ruling corrected, each figure with its unit."""
        units = {m.name: m.unit for one in self.points if one.point == ruling.point for m in one.score.measures}
        return [measured(value, units.get(name, "")) for name, value in ruling.corrected.items()]

    @property
    def missing(self) -> tuple[str, ...]:
        """The prerequisites found missing, as the scheme asks for them."""
        asked = {one.code: one.question for one in self.scheme.scheme.prerequisites}
        return tuple(asked.get(code, code) for code in self.appraisal.missing)


def categories(points: Sequence[PointRead]) -> list[Group]:
    """The points by category, in the order they come."""
    return [Group(name, tuple(found)) for name, found in groupby(points, lambda one: str(one.score.category))]


def read(context: Context, views: Any, operator: str, period: str) -> Reading | None:
    """The appraisal with all that belongs to it; None when there is none, or it is not the reader's to see."""
    found = archive.appraisal(context, views, operator, period)
    scheme = scheme_version(views, found.scheme, found.scheme_version) if found else None
    if found is None or scheme is None:
        return None
    before = archive.appraisal(context, views, operator, str(Period.parse(period).previous))
    before = before if before and found.follows(before) else None
    by_scheme = {one.point: one for one in scheme.scheme.points}
    beside = peers.beside(views, found)
    return Reading(found, scheme, before, tuple(_points(found, before, by_scheme, beside.reached)), beside)


def _points(
    found: Appraisal, before: Appraisal | None, by_scheme: Mapping[str, SchemePoint], medians: Mapping[str, Fraction]
) -> Iterator[PointRead]:
    earlier = {one.point: one for one in before.points} if before else {}
    for one in found.points:
        yield PointRead(one, by_scheme.get(one.point), completion(one), medians.get(one.point), earlier.get(one.point))


def _item(point: str) -> str:
    found = item_of_point().get(point)
    return found.item if found else point
