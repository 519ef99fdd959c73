"""Everything that is wrong with a scheme's document, all at once, each with where it is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from domain.appraisals import language
from domain.appraisals.curves import exact as whole
from domain.appraisals.point_problems import point_problems
from domain.appraisals.problem import Problem

__all__ = ["Problem", "problems_of"]

FAILING = "不合格"
PARTS_OF_IT = ("points", "bands", "grace_days", "performance_coefficient")
FULL_MARKS = 100
FOUND_SINCE = frozenset({"bands-high"})
"""Codes of what is asked of a new scheme only: one that was adopted before anybody asked is read as it is."""
FLAG_RULES = ("failed-year", "failed-quarters")


def problems_of(document: Any) -> list[Problem]:
    """Empty for a scheme that adds up: weights of 100, falling bands that end at 0, points that can be scored."""
    if not isinstance(document, dict):
        return [Problem("", "kind")]
    found = [Problem(key, "missing", {"key": key}) for key in PARTS_OF_IT if key not in document]
    for check in (_points, _bands, _grace, _shares, _deadlines, _sample, _flag_rules, _prerequisites, _choices):
        try:
            found += check(document)
        except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError):
            found.append(Problem(check.__name__.strip("_"), "kind"))
    return found


def _points(document: dict[str, Any]) -> Iterator[Problem]:
    points = document.get("points", [])
    if not isinstance(points, list) or not all(isinstance(point, dict) for point in points):
        yield Problem("points", "kind")
        return
    names = [point.get("point") for point in points]
    for at, name in enumerate(names):
        if name in names[:at]:
            yield Problem(f"points/{at}/point", "point-twice", {"point": name})
    broken = False
    for at, point in enumerate(points):
        for problem in point_problems(f"points/{at}", point):
            broken = broken or problem.code in ("kind", "missing", "weight")
            yield problem
    if not broken and "points" in document:
        for name in ("weight_year", "weight_quarter"):
            total = sum((Decimal(str(point[name])) for point in points), Decimal(0))
            if total != 100:
                yield Problem(name, "weights-sum", {"name": name, "total": str(total)})


def _bands(document: dict[str, Any]) -> Iterator[Problem]:
    bands = document.get("bands")
    if bands is None:
        return
    least = [_decimal(band["at_least"]) for band in bands]
    grades = [band["grade"] for band in bands]
    if not least or least[-1] != 0 or least != sorted(set(least), reverse=True):
        yield Problem("bands", "bands-fall")
        return
    if least[0] > FULL_MARKS:
        yield Problem("bands", "bands-high", {"grade": grades[0]})
    failing = document.get("failing", [FAILING])
    if len(set(grades)) != len(grades):
        yield Problem("bands", "grades-differ")
    elif not failing or grades[len(grades) - len(failing) :] != [grade for grade in grades if grade in failing]:
        yield Problem(
            "failing" if "failing" in document else "bands",
            "lowest-failing",
            {"grade": "、".join(failing or [FAILING])},
        )
    coefficients = document.get("performance_coefficient", {})
    for grade in grades if isinstance(coefficients, dict) else ():
        if grade not in coefficients and "performance_coefficient" in document:
            yield Problem("performance_coefficient", "coefficient-missing", {"grade": grade})
    if not all(Decimal(str(value)).is_finite() for value in coefficients.values()):
        yield Problem("performance_coefficient", "kind")


def _grace(document: dict[str, Any]) -> Iterator[Problem]:
    grace = document.get("grace_days", {"quarter": 0, "year": 0})
    for name in ("quarter", "year"):
        if int(grace[name]) < 0:
            yield Problem(f"grace_days/{name}", "grace")


def _shares(document: dict[str, Any]) -> Iterator[Problem]:
    shares = (document.get("shares_year") or {}).get("on-site and evidence points")
    if shares is not None and (
        sum(whole(shares[who]) for who in language.WHOLE) != 1 or min(map(whole, shares.values())) < 0
    ):
        yield Problem("shares_year", "shares-sum")


def _deadlines(document: dict[str, Any]) -> Iterator[Problem]:
    for name, days in document.get("deadlines_working_days", {}).items():
        if not isinstance(days, int) or not 1 <= days <= 250:
            yield Problem(f"deadlines_working_days/{name}", "deadline", {"name": name})


def _sample(document: dict[str, Any]) -> Iterator[Problem]:
    rule = document.get("sample")
    if rule is None:
        return
    if not 0 < whole(rule["share"]) <= 1 or not 1 <= int(rule["at_least"]) <= int(rule["at_most"]):
        yield Problem("sample", "sample")
    if set(rule) != {"share", "at_least", "at_most", "extrapolate"} or not isinstance(rule["extrapolate"], bool):
        yield Problem("sample", "kind")


def _flag_rules(document: dict[str, Any]) -> Iterator[Problem]:
    for at, raw in enumerate(document.get("flag_rules", [])):
        rule = language.flag_rule(raw)
        if rule.rule not in FLAG_RULES or not 1 <= rule.in_a_row <= language.MOST_IN_A_ROW:
            yield Problem(f"flag_rules/{at}", "flag-rule", {"rule": rule.rule})


def _prerequisites(document: dict[str, Any]) -> Iterator[Problem]:
    grades = [band["grade"] for band in document.get("bands", [])]
    codes = [raw["code"] for raw in document.get("prerequisites", [])]
    for at, raw in enumerate(document.get("prerequisites", [])):
        where = f"prerequisites/{at}"
        if set(raw) != {"code", "question", "grade_if_missing"} or not raw["question"] or raw["code"] in codes[:at]:
            yield Problem(where, "prerequisite", {"code": raw["code"]})
        elif raw["grade_if_missing"] not in grades:
            yield Problem(f"{where}/grade_if_missing", "grade-unknown", {"grade": raw["grade_if_missing"]})


def _choices(document: dict[str, Any]) -> Iterator[Problem]:
    if document.get("peers_area", "province") not in ("province", "county"):
        yield Problem("peers_area", "choice", {"choices": "province, county"})
    if not isinstance(document.get("appraises_outlets", False), bool):
        yield Problem("appraises_outlets", "choice", {"choices": "true, false"})


def _decimal(number: Any) -> Decimal:
    value = Decimal(str(number))
    if not value.is_finite():
        raise InvalidOperation(f"{number} is not finite")
    return value
