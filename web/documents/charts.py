"""The charts of a report as SVG with presentation attributes only: the PDF engine applies no CSS to inline SVG.

Ratios are Decimals, 1 is 100 %; a shape ends at 100 % while its figure is printed in full.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup, escape

from web.documents.words import percent

ACCENT, INK, QUIET, LINE, BAD, TRACK = "#14597a", "#16212a", "#5b6873", "#dce2e7", "#ad2018", "#eef3f6"
FACE = "Noto Sans CJK SC, sans-serif"
RADAR_AT_MOST, RADAR_AT_LEAST = 9, 3
LABEL = 8  # characters of a label before it is cut


@dataclass(frozen=True, slots=True)
class Spoke:
    """One point of the chart."""

    label: str
    ratio: Decimal
    median: Decimal | None = None


def completion_chart(spokes: Sequence[Spoke], pass_line: Decimal | None, title: str) -> Markup:
    """A radar where it can be read (3 to 9 points), bars otherwise."""
    if RADAR_AT_LEAST <= len(spokes) <= RADAR_AT_MOST:
        return radar(spokes, pass_line, title)
    return bars(spokes, pass_line, title)


def radar(spokes: Sequence[Spoke], pass_line: Decimal | None, title: str, *, width: int = 366) -> Markup:
    """Own line over the peers' median, the pass line as a ring, each label beside its own spoke."""
    radius, middle, count = 96.0, width / 2, len(spokes)
    top = 132.0

    def at(index: int, share: float) -> tuple[float, float]:
        angle = 2 * math.pi * index / count - math.pi / 2
        return middle + radius * share * math.cos(angle), top + radius * share * math.sin(angle)

    rings = [_ring([at(i, share) for i in range(count)], LINE, 0.8) for share in (0.2, 0.4, 0.6, 0.8, 1.0)]
    axes = [_line(at(i, 0), at(i, 1), LINE, 0.8) for i in range(count)]
    parts = [*rings, *axes]
    if pass_line is not None:
        parts.append(_ring([at(i, float(pass_line)) for i in range(count)], BAD, 1, dash="3 2"))
    if all(spoke.median is not None for spoke in spokes):
        medians = [at(i, _share(spoke.median)) for i, spoke in enumerate(spokes)]
        parts.append(_ring(medians, QUIET, 1.2, dash="5 3"))
    own = [at(i, _share(spoke.ratio)) for i, spoke in enumerate(spokes)]
    parts.append(_ring(own, ACCENT, 1.8, fill=ACCENT))
    parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.4" fill="{ACCENT}"/>' for x, y in own]
    parts += [_spoke_label(spoke, at(i, 1.13), middle, pass_line) for i, spoke in enumerate(spokes)]
    return _svg(parts, width, 262, title)


def bars(spokes: Sequence[Spoke], pass_line: Decimal | None, title: str, *, width: int = 366) -> Markup:
    """A bar a point, a tick at the peers' median, the pass line down through all of them."""
    left, right = 78.0, width - 46.0
    step = 17.0 if len(spokes) <= 16 else 14.0  # a year's 27 points still leave room for the summary above
    full = right - left
    height = step * len(spokes) + 6
    parts = []
    for row, spoke in enumerate(spokes):
        y = 3 + row * step
        fill = BAD if _below(spoke.ratio, pass_line) else ACCENT
        parts.append(_text(left - 6, y + 10, spoke.label, "end", INK, 9))
        parts.append(_rect(left, y + 2, full, TRACK))
        parts.append(_rect(left, y + 2, full * _share(spoke.ratio), fill))
        parts.append(_text(width, y + 10, percent(spoke.ratio), "end", fill if fill == BAD else INK, 9))
        if spoke.median is not None:
            x = left + full * _share(spoke.median)
            parts.append(_line((x, y), (x, y + 14), INK, 1.4))
    if pass_line is not None:
        x = left + full * float(pass_line)
        parts.append(_line((x, 0), (x, height), BAD, 0.9, dash="3 2"))
    return _svg(parts, width, height, title)


def _spoke_label(spoke: Spoke, where: tuple[float, float], middle: float, pass_line: Decimal | None) -> str:
    """Name and figure stand outside the end of the spoke: above at the top, below at the bottom, beside elsewhere."""
    x, y = where
    anchor = "middle" if abs(x - middle) < 12 else "start" if x > middle else "end"
    y += -12 if y < 50 else 9 if y > 205 else 0
    colour = BAD if _below(spoke.ratio, pass_line) else QUIET
    return _text(x, y, spoke.label, anchor, INK, 9.5) + _text(x, y + 11, percent(spoke.ratio), anchor, colour, 8.5)


def _share(ratio: Decimal | None) -> float:
    return min(1.0, max(0.0, float(ratio or 0)))


def _below(ratio: Decimal, pass_line: Decimal | None) -> bool:
    return pass_line is not None and ratio < pass_line


def _ring(
    points: list[tuple[float, float]], stroke: str, width: float, *, dash: str | None = None, fill: str = "none"
) -> str:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    more = (f' stroke-dasharray="{dash}"' if dash else "") + (' fill-opacity="0.18"' if fill != "none" else "")
    return f'<polygon points="{path}" fill="{fill}" stroke="{stroke}" stroke-width="{width}"{more}/>'


def _line(
    start: tuple[float, float], end: tuple[float, float], stroke: str, width: float, dash: str | None = None
) -> str:
    more = f' stroke-dasharray="{dash}"' if dash else ""
    ends = f'x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}"'
    return f'<line {ends} stroke="{stroke}" stroke-width="{width}"{more}/>'


def _rect(x: float, y: float, width: float, fill: str) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="9" fill="{fill}"/>'


def _text(x: float, y: float, words: str, anchor: str, fill: str, size: float) -> str:
    cut = words if len(words) <= LABEL else words[: LABEL - 1] + "…"
    where = f'x="{x:.1f}" y="{y:.1f}" font-family="{FACE}" font-size="{size}"'
    return f'<text {where} text-anchor="{anchor}" fill="{fill}">{escape(cut)}</text>'


def _svg(parts: list[str], width: float, height: float, title: str) -> Markup:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}"'
    view = f' viewBox="0 0 {width:.0f} {height:.0f}" role="img"><title>{escape(title)}</title>'
    return Markup(head + view + "".join(parts) + "</svg>")  # noqa: S704 - every text above went through escape()
