"""AssessmentScheme (考核方案): annex 3 made computable, as versioned data.

Weights are in points of 100; a point with no weight in a period is not part of it.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from domain.appraisals.events import SchemeAdopted
from domain.appraisals.units import UNITS
from domain.shared.period import Period

FAILING = "不合格"
SOURCES = ("system", "on-site", "evidence")
# The curves by which system data is scored; what the contract cannot promise yet is scored by none.
SYSTEM_CURVES = ("linear",)


class SchemeError(ValueError):
    """A scheme that does not add up; the message says where."""


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """One assessment point. `source` is system, on-site or evidence; `targets` name what the contract promises."""

    point: str
    category: str
    source: str
    weight_year: Decimal
    weight_quarter: Decimal
    curve: str
    items: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()

    def weight(self, period: Period) -> Decimal:
        return self.weight_quarter if period.is_quarter else self.weight_year

    def check(self) -> None:
        """SchemeError unless the point can be scored as it is written."""
        for weight in (self.weight_year, self.weight_quarter):
            if not weight.is_finite() or weight < 0 or weight != round(weight, 2):
                raise SchemeError(f"{self.point}: a weight is a number from 0 with at most two decimals, not {weight}")
        if self.source not in SOURCES:
            raise SchemeError(f"{self.point}: source is one of {', '.join(SOURCES)}, not {self.source}")
        if self.source != "system" and self.weight_quarter:
            raise SchemeError(f"{self.point}: quarters are appraised by system data alone")
        if self.source == "system" and self.curve not in SYSTEM_CURVES and any(t in UNITS for t in self.targets):
            raise SchemeError(f"{self.point}: system data is scored by {', '.join(SYSTEM_CURVES)}, not {self.curve}")


class Scheme(msgspec.Struct, frozen=True, kw_only=True):
    """One version. `bands` run from the best grade down, each with the least total that reaches it."""

    scheme: str
    version: int
    effective_from: date
    is_default: bool
    points: tuple[Point, ...]
    bands: tuple[tuple[str, Decimal], ...]
    grace_quarter: int
    grace_year: int
    coefficients: dict[str, Decimal]

    @classmethod
    def read(cls, adopted: SchemeAdopted) -> Scheme:
        """The scheme in the stored document; SchemeError when it does not add up."""
        document: Any = adopted.document
        try:
            scheme = cls(
                scheme=adopted.scheme,
                version=adopted.version,
                effective_from=adopted.effective_from,
                is_default=adopted.is_default,
                points=tuple(_point(p) for p in document["points"]),
                bands=tuple((b["grade"], Decimal(str(b["at_least"]))) for b in document["bands"]),
                grace_quarter=int(document["grace_days"]["quarter"]),
                grace_year=int(document["grace_days"]["year"]),
                coefficients={g: Decimal(str(c)) for g, c in document["performance_coefficient"].items()},
            )
        except KeyError as missing:
            raise SchemeError(f"{missing} is missing") from missing
        except (TypeError, ValueError, AttributeError, ArithmeticError) as problem:
            raise SchemeError(f"something in it is not of the kind it should be: {problem}") from problem
        scheme.check()
        return scheme

    def check(self) -> None:
        """SchemeError unless weights sum to 100, bands fall to a failing one at 0, and every point can be scored."""
        if len({p.point for p in self.points}) != len(self.points):
            raise SchemeError("a point is named twice")
        for point in self.points:
            point.check()
        for name, total in (
            ("weight_year", sum(p.weight_year for p in self.points)),
            ("weight_quarter", sum(p.weight_quarter for p in self.points)),
        ):
            if total != 100:
                raise SchemeError(f"{name} sums to {total}, not to 100")
        self._check_bands()
        if self.grace_quarter < 0 or self.grace_year < 0:
            raise SchemeError("grace days cannot be fewer than 0")

    def _check_bands(self) -> None:
        least = [at_least for _, at_least in self.bands]
        if not least or least[-1] != 0 or least != sorted(set(least), reverse=True):
            raise SchemeError("grade bands must fall step by step and end at 0")
        grades = [grade for grade, _ in self.bands]
        if len(set(grades)) != len(grades) or grades[-1] != FAILING:
            raise SchemeError(f"grades must differ, and the lowest must be {FAILING}")
        if missing := [grade for grade in grades if grade not in self.coefficients]:
            raise SchemeError(f"performance_coefficient does not name {missing[0]}")

    def grade(self, total: Decimal) -> str:
        return next(grade for grade, at_least in self.bands if total >= at_least)

    def grace_days(self, period: Period) -> int:
        return self.grace_quarter if period.is_quarter else self.grace_year

    def points_in(self, period: Period) -> tuple[Point, ...]:
        return tuple(p for p in self.points if p.weight(period) > 0)


def _point(raw: dict[str, Any]) -> Point:
    target = raw.get("target", ())
    targets = (target,) if isinstance(target, str) else tuple(target)
    return Point(
        point=raw["point"],
        category=raw["category"],
        source=raw["source"],
        weight_year=Decimal(str(raw["weight_year"])),
        weight_quarter=Decimal(str(raw["weight_quarter"])),
        curve=raw["curve"]["kind"],
        items=tuple(raw.get("items", ())),
        targets=tuple(t.removeprefix("contract.") for t in targets),
    )


def in_force(schemes: tuple[Scheme, ...], day: date) -> Scheme | None:
    """The version in force on `day`; None before the first."""
    current = [s for s in schemes if s.effective_from <= day]
    return current[-1] if current else None
