"""How much of a point a figure earns, as a small drawing: reached along x, earned along y."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup

from web.charts import svg
from web.charts.svg import FIRST, GRID, LINE, QUIET, x

LEFT, RIGHT = 0.02, 0.98
TOP, BOTTOM = 6.0, 46.0
HEIGHT = 62


def curve(points: Sequence[tuple[float, float]], label: str, ends: tuple[str, str]) -> Markup:
    """Straight lines through `points` (reached, earned), both from 0 to 1 of the drawing's ranges; `ends` are the words
    at the two ends of x."""
    parts = [
        svg.line(x(LEFT), BOTTOM, x(RIGHT), BOTTOM, GRID),
        svg.line(x(LEFT), TOP, x(RIGHT), TOP, GRID, 1, "2 3"),
    ]
    placed = [(x(LEFT + (RIGHT - LEFT) * a), BOTTOM - (BOTTOM - TOP) * b) for a, b in points]
    for (x1, y1), (x2, y2) in pairwise(placed):
        parts.append(svg.line(x1, y1, x2, y2, LINE, 2))
    parts += [svg.circle(left, top, 2.5, FIRST) for left, top in (placed[0], placed[-1])] if placed else []
    parts.append(svg.text("0", HEIGHT - 2, ends[0], QUIET, size=11))
    parts.append(svg.text("100%", HEIGHT - 2, ends[1], QUIET, "end", 11))
    return svg.drawing(label, HEIGHT, parts)
