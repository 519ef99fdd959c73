"""AssessmentScheme (考核方案): annex 3 made computable, as versioned data.

Weights are in points of 100; a point with no weight in a period is not part of it. The language is in README.md.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import msgspec

from domain.appraisals import language
from domain.appraisals.events import SchemeAdopted
from domain.appraisals.kinds import ALWAYS
from domain.appraisals.language import FlagRule, Point, Prerequisite, SampleRule, Shares
from domain.appraisals.measures import MEASURES
from domain.appraisals.problems import FOUND_SINCE, Problem, problems_of
from domain.shared.period import Period

FAILING = "不合格"
"""The failing grade of the default scheme; another's are its `failing`."""


class SchemeError(ValueError):
    """A scheme that does not add up; the message says where, and `problem` as data."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sentence)
        self.problem = problem


class Scheme(msgspec.Struct, frozen=True, kw_only=True):
    """One version. `bands` run from the best grade down, each with the least total that reaches it.

    `failing` are the grades that fail. Deadlines are in working days. `shares` combine people's scores of a year.
    """

    scheme: str
    version: int
    effective_from: date
    is_default: bool
    points: tuple[Point, ...]
    bands: tuple[tuple[str, Decimal], ...]
    grace_quarter: int
    grace_year: int
    coefficients: dict[str, Decimal]
    failing: tuple[str, ...] = (FAILING,)
    shares: Shares = Shares()
    deadlines: dict[str, int] = {}
    sample_rule: SampleRule = SampleRule()
    flag_rules: tuple[FlagRule, ...] = language.FLAG_RULES
    prerequisites: tuple[Prerequisite, ...] = ()
    peers_area: str = "province"
    appraises_outlets: bool = False

    @classmethod
    def read(cls, adopted: SchemeAdopted) -> Scheme:
        """The scheme in the stored document; SchemeError when it does not add up."""
        document: Any = adopted.document
        for problem in problems_of(document):
            if problem.code not in FOUND_SINCE:
                raise SchemeError(problem)
        return cls(
            scheme=adopted.scheme,
            version=adopted.version,
            effective_from=adopted.effective_from,
            is_default=adopted.is_default,
            points=tuple(language.point(p) for p in document["points"]),
            bands=tuple((b["grade"], Decimal(str(b["at_least"]))) for b in document["bands"]),
            grace_quarter=int(document["grace_days"]["quarter"]),
            grace_year=int(document["grace_days"]["year"]),
            coefficients={g: Decimal(str(c)) for g, c in document["performance_coefficient"].items()},
            failing=tuple(document.get("failing", (FAILING,))),
            shares=language.shares(document),
            deadlines=language.deadlines(document),
            sample_rule=language.sample_rule(document),
            flag_rules=language.flag_rules(document),
            prerequisites=language.prerequisites(document),
            peers_area=document.get("peers_area", "province"),
            appraises_outlets=document.get("appraises_outlets", False),
        )

    @classmethod
    def read_new(cls, adopted: SchemeAdopted) -> Scheme:
        """The same of one that is not adopted yet: SchemeError too for what is asked of new schemes only."""
        for problem in problems_of(adopted.document):
            raise SchemeError(problem)
        return cls.read(adopted)

    def kinds_in(self, period: Period) -> frozenset[str]:
        """The kinds of facts that are counted: those that always are, and those that a part of a point looks at."""
        named = {name for point in self.points_in(period) for part in point.parts for name in part.names}
        return ALWAYS | {MEASURES[name].kind for name in named}

    def grade(self, total: Decimal, missing: Collection[str] = ()) -> str:
        """The grade of the total, or the lower one that a missing prerequisite leaves."""
        grades = [grade for grade, _ in self.bands]
        reached = next(grade for grade, at_least in self.bands if total >= at_least)
        left = [one.grade_if_missing for one in self.prerequisites if one.code in missing]
        return max([reached, *left], key=grades.index)

    def fails(self, grade: str | None) -> bool:
        return grade in self.failing

    def grace_days(self, period: Period) -> int:
        return self.grace_quarter if period.is_quarter else self.grace_year

    def deadline(self, name: str) -> int:
        """Working days for `answer_to_quarter`, `self_assessment`, `appeal`, …; KeyError for another name."""
        return self.deadlines[name]

    def share(self, who: str) -> Fraction:
        """The share of `self`, `superior` or `third_party` in a point that people score."""
        return self.shares.of(who)

    def points_in(self, period: Period) -> tuple[Point, ...]:
        return tuple(p for p in self.points if p.weight(period) > 0)


def in_force(schemes: tuple[Scheme, ...], day: date) -> Scheme | None:
    """The version in force on `day`; None before the first."""
    current = [s for s in schemes if s.effective_from <= day]
    return current[-1] if current else None
