"""AssessmentScheme (考核方案): annex 3 made computable, as versioned data.

Weights are in points of 100; a point with no weight in a period is not part of it.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from domain.appraisals.events import SchemeAdopted
from domain.shared.period import Period

FAILING = "不合格"


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
        except (KeyError, TypeError, ArithmeticError) as problem:
            raise SchemeError(f"{type(problem).__name__}: {problem}") from problem
        scheme.check()
        return scheme

    def check(self) -> None:
        """SchemeError unless both weights sum to 100 and the bands fall from the top down to 0."""
        for name, total in (
            ("weight_year", sum(p.weight_year for p in self.points)),
            ("weight_quarter", sum(p.weight_quarter for p in self.points)),
        ):
            if total != 100:
                raise SchemeError(f"{name} sums to {total}, not to 100")
        least = [at_least for _, at_least in self.bands]
        if not least or least[-1] != 0 or least != sorted(set(least), reverse=True):
            raise SchemeError("grade bands must fall step by step and end at 0")

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
