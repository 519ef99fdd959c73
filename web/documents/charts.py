"""The chart of a report: the radar of the pages where it can be read, and bars where there are too many points for it.

Ratios are Decimals, 1 is 100 %; a shape ends at 100 % while its figure is printed in full.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from web import charts
from web.charts import svg
from web.charts.svg import BAD, BAD_LINE, FIRST, INK, PLAIN, REST
from web.documents.words import percent

FACE = "Noto Sans CJK SC, sans-serif"
RADAR = range(3, 10)  # the numbers of points it can show
WIDTH, LEFT, RIGHT = 366, 78, 320  # px: names end before LEFT, bars at RIGHT, figures at WIDTH
LABEL = 8  # characters of a name before it is cut


@dataclass(frozen=True, slots=True)
class Spoke:
    """One point of the chart."""

    name: str
    ratio: Decimal
    median: Decimal | None = None


def completion_chart(spokes: Sequence[Spoke], pass_line: Decimal | None, title: str) -> Markup:
    """Every point's completion beside the peers' median and the pass line; `title` says it in words."""
    if len(spokes) not in RADAR:
        return _in_print(bars(spokes, pass_line, title))
    drawn = [
        charts.Spoke(
            _cut(one.name), _share(one.ratio), percent(one.ratio), None if one.median is None else _share(one.median)
        )
        for one in spokes
    ]
    return _in_print(charts.radar(drawn, title, pass_line=None if pass_line is None else float(pass_line)))


def bars(spokes: Sequence[Spoke], pass_line: Decimal | None, title: str) -> Markup:
    """A bar a point, a tick at the peers' median, the pass line down through all of them."""
    step = 17 if len(spokes) <= 16 else 14  # a year's 27 points still leave room for the summary above them
    height = step * len(spokes) + 6
    parts: list[Markup] = []
    for row, spoke in enumerate(spokes):
        parts += _bar(spoke, 3 + row * step, pass_line)
    if pass_line is not None:
        parts.append(svg.line(_x(pass_line), 0, _x(pass_line), height, BAD_LINE, 0.9, "3 2"))
    return svg.drawing(title, height, parts, width=str(WIDTH), view=f"0 0 {WIDTH} {height}")


def _bar(spoke: Spoke, top: int, pass_line: Decimal | None) -> list[Markup]:
    below = pass_line is not None and spoke.ratio < pass_line
    full, own = RIGHT - LEFT, (RIGHT - LEFT) * _share(spoke.ratio)
    parts = [
        svg.text(str(LEFT - 6), top + 10, _cut(spoke.name), PLAIN, "end", 9),
        svg.rect(str(LEFT), top + 2, str(full), 9, REST),
        svg.rect(str(LEFT), top + 2, f"{own:.1f}", 9, BAD if below else FIRST),
        svg.text(str(WIDTH), top + 10, percent(spoke.ratio), BAD if below else PLAIN, "end", 9),
    ]
    if spoke.median is not None:
        parts.append(svg.line(_x(spoke.median), top, _x(spoke.median), top + 13, INK, 1.4))
    return parts


def _x(ratio: Decimal) -> str:
    return f"{LEFT + (RIGHT - LEFT) * _share(ratio):.1f}"


def _share(ratio: Decimal) -> float:
    return min(1.0, max(0.0, float(ratio)))


def _cut(name: str) -> str:
    return name if len(name) <= LABEL else name[: LABEL - 1] + "…"


def _in_print(drawing: Markup) -> Markup:
    """The engine takes no font from the page: without one named, Chinese comes out in Japanese forms."""
    return drawing.replace("<svg ", Markup('<svg font-family="{}" ').format(FACE), 1)
