"""What is wrong with one point of a scheme."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from domain.appraisals.curves import ANSWERING, COUNTING
from domain.appraisals.curves import exact as whole
from domain.appraisals.language import EVIDENCE, SOURCES
from domain.appraisals.measures import MEASURES
from domain.appraisals.problem import Problem
from domain.appraisals.units import FIRST_PROMISES, UNITS


def point_problems(path: str, point: dict[str, Any]) -> Iterator[Problem]:
    for key in ("point", "category", "source", "weight_year", "weight_quarter", "curve"):
        if key not in point:
            yield Problem(f"{path}/{key}", "missing", {"key": key})
            return
    for check in (_weights, _source, _scored):
        try:
            yield from check(path, point)
        except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError, StopIteration):
            yield Problem(path, "kind")
            return


def _weights(path: str, point: dict[str, Any]) -> Iterator[Problem]:
    for name in ("weight_year", "weight_quarter"):
        weight = Decimal(str(point[name]))
        if not weight.is_finite() or weight < 0 or weight != round(weight, 2):
            yield Problem(f"{path}/{name}", "weight", {"point": point["point"], "weight": str(weight)})


def _source(path: str, point: dict[str, Any]) -> Iterator[Problem]:
    name, source = point["point"], point["source"]
    if source not in SOURCES:
        yield Problem(f"{path}/source", "source", {"point": name, "source": source})
    elif source != "system" and Decimal(str(point["weight_quarter"])):
        yield Problem(f"{path}/weight_quarter", "quarter-by-people", {"point": name})
    if point.get("evidence", "none") not in EVIDENCE:
        yield Problem(f"{path}/evidence", "evidence", {"point": name})


def _scored(path: str, point: dict[str, Any]) -> Iterator[Problem]:
    name, kind = point["point"], point["curve"]["kind"]
    if point["source"] != "system":
        if point.get("parts"):
            yield Problem(f"{path}/parts", "parts-of-people", {"point": name})
        yield from _curve(f"{path}/curve", name, point["curve"], (*COUNTING[:-1], *ANSWERING))
        questions = point.get("questions", [])
        if ("questions" in point and not questions) or len(set(questions)) != len(questions):
            yield Problem(f"{path}/questions", "questions", {"point": name})
    elif "parts" in point:
        yield from _parts(path, name, point["parts"])
    else:
        yield from _targets(path, name, kind, point)


def _targets(path: str, name: str, kind: str, point: dict[str, Any]) -> Iterator[Problem]:
    target = point.get("target", ())
    targets = {t.removeprefix("contract.") for t in ((target,) if isinstance(target, str) else target)}
    if kind != "linear" and targets.intersection(FIRST_PROMISES):
        yield Problem(f"{path}/curve", "curve-of-system", {"point": name, "curve": kind})
    if kind == "linear" and not targets:
        yield Problem(f"{path}/target", "target-missing", {"point": name})


def _parts(path: str, name: str, parts: list[dict[str, Any]]) -> Iterator[Problem]:
    if not parts:
        yield Problem(f"{path}/parts", "target-missing", {"point": name})
        return
    for at, part in enumerate(parts):
        yield from _part(f"{path}/parts/{at}", name, part)
    total = sum((whole(part.get("share", 1)) for part in parts), Fraction(0))
    if total != 1 or min(whole(part.get("share", 1)) for part in parts) <= 0:
        yield Problem(f"{path}/parts", "parts-share", {"point": name, "total": str(total)})


def _part(path: str, name: str, part: dict[str, Any]) -> Iterator[Problem]:
    if part["measure"] not in MEASURES:
        yield Problem(f"{path}/measure", "measure", {"point": name, "measure": part["measure"]})
    against = part.get("against")
    if not against or len(against) != 1:
        yield Problem(f"{path}/against", "target-missing", {"point": name})
        return
    kind, value = next(iter(against.items()))
    where = f"{path}/against"
    match kind:
        case "contract":
            if str(value).removeprefix("contract.") not in UNITS:
                yield Problem(where, "promise", {"point": name, "promise": value})
        case "measure":
            if value not in MEASURES:
                yield Problem(where, "measure", {"point": name, "measure": value})
        case "value":
            if not isinstance(value, int) or value < 1:
                yield Problem(where, "value", {"point": name})
        case "peers":
            if value not in ("mean", "median"):
                yield Problem(where, "statistic", {"point": name, "statistic": value})
        case _:
            yield Problem(where, "against", {"point": name, "measure": part["measure"]})
    if (part["curve"]["kind"] == "relative") != (kind == "peers"):
        yield Problem(f"{path}/curve", "relative", {"point": name})
    yield from _curve(f"{path}/curve", name, part["curve"], COUNTING)


def _curve(path: str, name: str, curve: dict[str, Any], kinds: tuple[str, ...]) -> Iterator[Problem]:
    kind, of = curve["kind"], {"point": name}
    if kind not in kinds:
        yield Problem(path, "curve", of | {"curve": kind})
    if not 0 < whole(curve.get("cap", 1)) <= 1:
        yield Problem(f"{path}/cap", "cap", of)
    if kind == "capped" and whole(curve["from"]) >= whole(curve["to"]):
        yield Problem(path, "capped", of)
    if kind in ("thresholds", "relative"):
        yield from _steps(f"{path}/steps", of, [tuple(map(whole, step)) for step in curve["steps"]])
    if kind == "best_of" and not (curve["values"] and all(0 <= whole(v) <= 1 for v in curve["values"].values())):
        yield Problem(f"{path}/values", "values", of)


def _steps(path: str, of: dict[str, Any], steps: list[tuple[Fraction, ...]]) -> Iterator[Problem]:
    at_least, earns = [step[0] for step in steps], [step[1] for step in steps]
    falling = at_least == sorted(set(at_least), reverse=True) and earns == sorted(earns, reverse=True)
    if not steps or not falling or not all(0 <= share <= 1 for share in earns):
        yield Problem(path, "steps", of)
