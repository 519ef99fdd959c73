"""A radar of completion: own line over the peers' median, the pass line as a ring."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from web.charts import svg
from web.charts.svg import BAD, BAD_LINE, FIRST, GRID, LINE, PLAIN, QUIET, Tone

WIDTH, HEIGHT, RADIUS = 366, 262, 96.0
MIDDLE = (WIDTH / 2, 132.0)
RINGS = (0.2, 0.4, 0.6, 0.8, 1.0)


@dataclass(frozen=True, slots=True)
class Spoke:
    """One point; 1 is all of it, more is drawn as all. `figure` is the share as it is to be printed."""

    name: str
    share: float
    figure: str
    median: float | None = None


def radar(spokes: Sequence[Spoke], label: str, *, pass_line: float | None = None) -> Markup:
    """For 3 to 9 points; ValueError otherwise, as nobody can read it."""
    if not 3 <= len(spokes) <= 9:
        raise ValueError("a radar has 3 to 9 points")
    ring = range(len(spokes))
    parts = [_polygon([_at(n, len(spokes), share) for n in ring], GRID, 0.8) for share in RINGS]
    parts += [_axis(_at(n, len(spokes), 1)) for n in ring]
    if pass_line is not None:
        parts.append(_polygon([_at(n, len(spokes), pass_line) for n in ring], BAD_LINE, 1, dash="3 2"))
    if all(spoke.median is not None for spoke in spokes):
        medians = [_at(n, len(spokes), spoke.median or 0) for n, spoke in enumerate(spokes)]
        parts.append(_polygon(medians, Tone("k2", QUIET.value), 1.2, dash="5 3"))
    own = [_at(n, len(spokes), spoke.share) for n, spoke in enumerate(spokes)]
    parts.append(_polygon(own, LINE, 1.8, filled=True))
    parts += [svg.circle(f"{left:.1f}", top, 2.6, FIRST) for left, top in own]
    parts += [_name(spoke, _at(n, len(spokes), 1.13), pass_line) for n, spoke in enumerate(spokes)]
    return svg.drawing(label, HEIGHT, parts, width=str(WIDTH), view=f"0 0 {WIDTH} {HEIGHT}")


def _at(number: int, count: int, share: float) -> tuple[float, float]:
    angle = 2 * math.pi * number / count - math.pi / 2
    reach = RADIUS * (share if share > 1.1 else min(max(share, 0.0), 1.0))
    return MIDDLE[0] + reach * math.cos(angle), MIDDLE[1] + reach * math.sin(angle)


def _polygon(
    points: Sequence[tuple[float, float]], tone: Tone, width: float, dash: str = "", filled: bool = False
) -> Markup:
    path = " ".join(f"{left:.1f},{top:.1f}" for left, top in points)
    fill = Markup(' fill="{}" fill-opacity=".18"').format(FIRST.value) if filled else Markup(' fill="none"')
    dashes = Markup(' stroke-dasharray="{}"').format(dash) if dash else Markup("")
    return Markup('<polygon class="{}" points="{}"{} stroke="{}" stroke-width="{}"{}/>').format(
        tone.name, path, fill, tone.value, width, dashes
    )


def _axis(end: tuple[float, float]) -> Markup:
    return svg.line(f"{MIDDLE[0]:.1f}", MIDDLE[1], f"{end[0]:.1f}", end[1], GRID, 0.8)


def _name(spoke: Spoke, where: tuple[float, float], pass_line: float | None) -> Markup:
    """Outside the end of its spoke: above at the top, below at the bottom, beside elsewhere."""
    left, top = where
    anchor = "middle" if abs(left - MIDDLE[0]) < 12 else "start" if left > MIDDLE[0] else "end"
    top += -12 if top < 50 else 9 if top > 205 else 0
    below = pass_line is not None and spoke.share < pass_line
    figure = svg.text(f"{left:.1f}", top + 11, spoke.figure, Tone("fb", BAD.value) if below else QUIET, anchor, 8.5)
    return svg.text(f"{left:.1f}", top, spoke.name, PLAIN, anchor, 9.5) + figure
