"""A curve in words, and as a small drawing."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from markupsafe import Markup

from domain.appraisals.curves import Curve
from domain.appraisals.language import curve as read_curve
from web import charts
from web.formats import percent
from web.i18n import gettext
from web.terms.schemes import answer_name, curve_name

BEYOND = Fraction(6, 5)  # how far the drawing of a figure goes beyond its target
ROUND = Fraction(1, 10)
Point = tuple[float, float]


def share(value: Fraction) -> str:
    """70% for 7/10; no more decimals than it has."""
    hundredths = value * 10_000
    return percent(float(value), 0 if hundredths % 100 == 0 else 2)


def curve_words(raw: dict[str, Any]) -> str:
    """How a figure earns its share of the point, in a sentence."""
    curve = read_curve(raw)
    match curve.kind:
        case "linear" | "ratio":
            return gettext("完成几成得几成，最多 %(cap)s", cap=share(curve.cap))
        case "capped":
            return gettext(
                "不到 %(low)s 不得分，到 %(high)s 得满分，中间按比例", low=share(curve.low), high=share(curve.high)
            )
        case "thresholds":
            return _steps(curve)
        case "relative":
            return gettext("；").join(_relative(at, earns) for at, earns in curve.steps)
        case "checklist":
            return gettext("答“是”的占几成得几成")
        case "best_of":
            told = sorted(curve.values.items(), key=lambda one: -one[1])
            return gettext("；").join(
                gettext("%(answer)s得 %(earns)s", answer=answer_name(name), earns=share(earns)) for name, earns in told
            )
    return curve_name(curve.kind)


def _steps(curve: Curve) -> str:
    told = [
        gettext("达到 %(at)s 得 %(earns)s", at=share(at), earns=share(earns)) for at, earns in curve.steps if at > 0
    ]
    lowest = next((earns for at, earns in curve.steps if at <= 0), Fraction(0))
    return gettext("；").join([*told, gettext("再低得 %(earns)s", earns=share(lowest))])


def _relative(at: Fraction, earns: Fraction) -> str:
    if at > 0:
        return gettext("比同行高 %(at)s 及以上得 %(earns)s", at=share(at), earns=share(earns))
    if at == 0:
        return gettext("不低于同行得 %(earns)s", earns=share(earns))
    return gettext("比同行低不超过 %(at)s 得 %(earns)s", at=share(-at), earns=share(earns))


def drawing(raw: dict[str, Any]) -> Markup | None:
    """None for a curve that an answer picks from."""
    curve = read_curve(raw)
    first, last = _range(curve)
    points = _points(curve)
    if not points:
        return None
    placed = [(float((at - first) / (last - first)), float(earns)) for at, earns in points]
    ends = (gettext("比同行 %(at)s", at=_signed(first)), _signed(last)) if curve.kind == "relative" else _ends(last)
    return charts.curve(placed, gettext("得分曲线：%(words)s", words=curve_words(raw)), ends)


def _ends(last: Fraction) -> tuple[str, str]:
    return share(Fraction(0)), share(last)


def _signed(value: Fraction) -> str:
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{share(abs(value))}"


def _range(curve: Curve) -> tuple[Fraction, Fraction]:
    reached = [at for at, _ in curve.steps]
    if curve.kind == "relative" and reached:
        return min(reached) - ROUND, max(reached) + ROUND
    if curve.kind == "checklist":
        return Fraction(0), Fraction(1)
    return Fraction(0), max(BEYOND, curve.high if curve.kind == "capped" else curve.cap, *reached, Fraction(0))


def _points(curve: Curve) -> list[tuple[Fraction, Fraction]]:
    """Corners of the curve from left to right."""
    first, last = _range(curve)
    match curve.kind:
        case "linear" | "ratio":
            return [(first, Fraction(0)), (curve.cap, curve.cap), (last, curve.cap)]
        case "capped":
            rising = [(curve.low, Fraction(0)), (curve.high, Fraction(1))] if curve.low < curve.high else []
            return [(first, Fraction(0)), *rising, (last, Fraction(1))]
        case "checklist":
            return [(first, Fraction(0)), (last, Fraction(1))]
        case "thresholds" | "relative":
            return _stairs(curve, first, last)
    return []


def _stairs(curve: Curve, first: Fraction, last: Fraction) -> list[tuple[Fraction, Fraction]]:
    corners, earned = [(first, Fraction(0))], Fraction(0)
    for at, earns in sorted(curve.steps):
        place = max(at, first)
        corners += [(place, earned), (place, earns)]
        earned = earns
    return [*corners, (last, earned)]
