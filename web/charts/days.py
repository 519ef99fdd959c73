"""How much happened on each day, with the chosen moment: what is behind it is strong, what comes after is pale."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from web.charts import svg
from web.charts.svg import INK, REST, SECOND, x

BASE = 38.0


def daily(
    counts: Sequence[tuple[date, int]], label: str, *, until: date, marks: Sequence[tuple[date, str]] = ()
) -> Markup:
    """One bar a day. `marks` are days to name under the axis."""
    highest = max((count for _, count in counts), default=0) or 1
    width = 1 / max(len(counts), 1)
    places = {day: number * width for number, (day, _) in enumerate(counts)}
    parts = []
    for day, count in counts:
        height = count / highest * (BASE - 4)
        parts.append(svg.rect(x(places[day]), BASE - height, x(width * 0.72), height, SECOND if day <= until else REST))
    if until in places:
        at = x(places[until] + width * 0.86)
        parts.append(svg.line(at, 0, at, 40, INK, 2))
    for day, words in marks:
        at_left = places.get(day, 0.0)
        anchor = "start" if at_left < 0.05 else "end" if at_left > 0.92 else "middle"
        parts.append(svg.text("100%" if anchor == "end" else x(at_left), 54, words, anchor=anchor))
    return svg.drawing(label, 58, parts)
