"""Figures over quarters: scores against the pass line, work done against its target, a line small enough for a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from markupsafe import Markup

from web.charts import svg
from web.charts.scale import short, steps
from web.charts.svg import BAD, BAD_LINE, FIRST, GRID, INK, LINE, PLAIN, SECOND, STRONG, x

LEFT = 0.08  # share of the width that the axis takes
CROWD = 7  # names that stand side by side on a phone
WIDE_ONLY = svg.Tone("t w", PLAIN.value)


@dataclass(frozen=True, slots=True)
class Point:
    """One period: its name, a second line under it (the year, where it changes), its value and target."""

    name: str
    value: float | None
    under: str = ""
    target: float | None = None
    title: str = ""
    figure: str = ""  # the value as it is to be printed


def score_trend(
    points: Sequence[Point], label: str, *, pass_line: float | None = None, pass_words: str = "", top: float = 100
) -> Markup:
    """Scores as a line; a score below the pass line is a red square with a bold figure, not only another colour."""
    return _score_trend(tuple(points), label, pass_line, pass_words, top)


@lru_cache(1024)
def _score_trend(points: tuple[Point, ...], label: str, pass_line: float | None, pass_words: str, top: float) -> Markup:
    """Drawn once, like `_spark`."""
    floor = _floor(points, pass_line, top)
    base, high = 200.0, 16.0

    def y(value: float) -> float:
        return base - (min(max(value, floor), top) - floor) / (top - floor) * (base - high)

    parts = _grid([floor + n * top / 5 for n in range(round((top - floor) / (top / 5)) + 1)], y)
    if pass_line is not None:
        parts.append(svg.line(x(LEFT), y(pass_line), "100%", y(pass_line), BAD_LINE, 1.5, "4 3"))
        parts.append(svg.text("100%", y(pass_line) - 5, pass_words, PLAIN, "end"))
    places = _places(len(points))
    known = [(at, point) for at, point in zip(places, points, strict=True) if point.value is not None]
    for (left, one), (right, other) in pairwise(known):
        parts.append(svg.line(x(left), y(one.value or 0), x(right), y(other.value or 0), LINE, 2))
    for at, point in known:
        parts += _score(at, point, y(point.value or 0), pass_line)
    parts += _names(points, places, 217)
    return svg.drawing(label, 240, parts)


def target_bars(points: Sequence[Point], label: str, *, unit: str = "") -> Markup:
    """Work done as bars, the last one strong, each with its target as a line across it."""
    base, high = 232.0, 18.0
    scale = steps(max([point.value or 0 for point in points] + [point.target or 0 for point in points], default=0))

    def y(value: float) -> float:
        return base - value / scale[-1] * (base - high)

    parts = [*_grid(scale, y), svg.text("0", 10, unit)]
    places = _places(len(points))
    half = min(0.5 / max(len(points), 1) * (1 - LEFT) * 0.5, 0.05)
    for number, (at, point) in enumerate(zip(places, points, strict=True)):
        last = number == len(points) - 1
        parts += _bar(at, half, point, y, last)
    parts += _names(points, places, 248)
    return svg.drawing(label, 272, parts)


def spark(values: Sequence[float | None], label: str, *, pass_line: float | None = None, top: float = 100) -> Markup:
    """A line of 80 × 26 px for a table row; the hairline is the pass line."""
    return _spark(tuple(values), label, pass_line, top)


@lru_cache(4096)
def _spark(values: tuple[float | None, ...], label: str, pass_line: float | None, top: float) -> Markup:
    """Drawn once: what was concluded does not change, and a list shows twenty of them."""
    known = [(4 + 72 * n / max(len(values) - 1, 1), value) for n, value in enumerate(values) if value is not None]

    def y(value: float) -> float:
        return 23 - max(min(value, top), 0) / top * 20

    points = " ".join(f"{left:.1f},{y(value):.1f}" for left, value in known)
    parts = [svg.line("0", y(pass_line), "80", y(pass_line), GRID)] if pass_line is not None else []
    parts.append(
        Markup('<polyline class="k1" points="{}" fill="none" stroke="{}" stroke-width="1.5"/>').format(
            points, LINE.value
        )
    )
    if known:
        left, value = known[-1]
        below = pass_line is not None and value < pass_line
        parts.append(svg.circle(f"{left:.1f}", y(value), 2.5, BAD if below else FIRST))
    return svg.drawing(label, 26, parts, width="80", view="0 0 80 26")


def _floor(points: Sequence[Point], pass_line: float | None, top: float) -> float:
    """Where the axis begins: a whole fifth of `top` below everything shown, so that differences can be seen."""
    lowest = min([point.value for point in points if point.value is not None] + [pass_line or top], default=0)
    fifth = top / 5
    return max(0.0, min((lowest - fifth / 4) // fifth * fifth, top * 0.4))


def _grid(values: Sequence[float], y: Callable[[float], float]) -> list[Markup]:
    return [
        piece
        for value in values
        for piece in (
            svg.line(x(LEFT), y(value), "100%", y(value), GRID),
            svg.text(x(LEFT - 0.012), y(value) + 4, short(value), anchor="end"),
        )
    ]


def _places(count: int) -> list[float]:
    return [LEFT + (1 - LEFT) * (n + 0.5) / count for n in range(count)]


def _names(points: Sequence[Point], places: Sequence[float], base: float) -> list[Markup]:
    """Of many periods a phone shows every other name, the last one always."""
    parts = []
    for number, (at, point) in enumerate(zip(places, points, strict=True)):
        crowded = len(points) > CROWD and (len(points) - 1 - number) % 2
        parts.append(svg.text(x(at), base, point.name, WIDE_ONLY if crowded else PLAIN, "middle"))
        if point.under:
            parts.append(svg.text(x(at), base + 16, point.under, anchor="middle"))
    return parts


def _score(at: float, point: Point, y: float, pass_line: float | None) -> list[Markup]:
    below = pass_line is not None and (point.value or 0) < pass_line
    mark = svg.rect(x(at), y - 5, "10", 10, BAD, shift=-5) if below else svg.circle(x(at), y, 4.5, FIRST)
    figure = svg.text(x(at), y + 20 if below else y - 10, point.figure, STRONG if below else PLAIN, "middle")
    return [svg.group(point.title or f"{point.name} {point.figure}", [mark]), figure]


def _bar(at: float, half: float, point: Point, y: Callable[[float], float], last: bool) -> list[Markup]:
    value = point.value or 0
    shapes = [svg.rect(x(at - half), y(value), x(2 * half), y(0) - y(value), FIRST if last else SECOND)]
    head = y(value)
    if point.target is not None:
        shapes.append(svg.line(x(at - half * 1.44), y(point.target), x(at + half * 1.44), y(point.target), INK, 2))
        head = min(head, y(point.target))
    figure = svg.text(x(at), head - 6, point.figure, STRONG if last else svg.QUIET, "middle")
    return [svg.group(point.title or f"{point.name} {point.figure}", shapes), figure]
