"""Pieces of SVG. x is in per cent of the width and y in pixels, so a drawing is fluid and its text never shrinks.

Every shape carries its colour as a presentation attribute, because the PDF engine applies no page CSS to inline SVG,
and a class, which on screen wins over the attribute and so follows the theme. All words are escaped here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup, escape


@dataclass(frozen=True, slots=True)
class Tone:
    """One role of colour: the class of the style sheet and the value that stands in print."""

    name: str
    value: str


FIRST, SECOND, THIRD, REST = Tone("f1", "#14597a"), Tone("f2", "#5b9dbb"), Tone("f3", "#b3d3e1"), Tone("f4", "#d9e2e7")
BAD, PAPER = Tone("fb", "#ad2018"), Tone("fs", "#ffffff")
GRID, LINE, INK, BAD_LINE, GAP = (
    *(Tone("k0", "#dce2e7"), Tone("k1", "#14597a"), Tone("k2", "#16212a")),
    *(Tone("kb", "#ad2018"), Tone("ks", "#ffffff")),
)
QUIET, PLAIN, STRONG, INSIDE = Tone("", "#5b6873"), Tone("t", "#16212a"), Tone("tb", "#16212a"), Tone("ti", "#ffffff")


_drawn_once = lru_cache(8_192, typed=True)
"""The shapes of a page are mostly those of the last one. Typed, because words that are escaped already are equal to
others that are not."""


def x(share: float) -> str:
    """A place on the width: 0 is the left edge, 1 the right."""
    return f"{share * 100:.2f}%"


@_drawn_once
def rect(left: str, top: float, width: str, height: float, tone: Tone, shift: int = 0) -> Markup:
    """`shift` moves it by pixels along x, to centre a shape of fixed width on a place in per cent."""
    return _written(
        '<rect class="%s" x="%s" y="%s" width="%s" height="%s" fill="%s"%s/>',
        *(tone.name, left, f"{top:.1f}", width, f"{max(height, 0):.1f}", tone.value),
        Markup(f' transform="translate({shift:d} 0)"') if shift else "",  # noqa: S704 - a number
    )


@_drawn_once
def line(x1: str, y1: float, x2: str, y2: float, tone: Tone, width: float = 1, dash: str = "") -> Markup:
    return _written(
        '<line class="%s" x1="%s" y1="%s" x2="%s" y2="%s" stroke="%s" stroke-width="%s"%s/>',
        *(tone.name, x1, f"{y1:.1f}", x2, f"{y2:.1f}", tone.value, width),
        _written(' stroke-dasharray="%s"', dash) if dash else "",
    )


@_drawn_once
def text(left: str, base: float, words: str, tone: Tone = QUIET, anchor: str = "start", size: float = 12) -> Markup:
    return _written(
        '<text%s x="%s" y="%s" font-size="%s" text-anchor="%s" fill="%s"%s>%s</text>',
        _written(' class="%s"', tone.name) if tone.name else "",
        *(left, f"{base:.1f}", size, anchor, tone.value),
        Markup(' font-weight="600"') if tone is STRONG else "",
        words,
    )


@_drawn_once
def circle(left: str, top: float, radius: float, tone: Tone) -> Markup:
    shape = '<circle class="%s" cx="%s" cy="%s" r="%s" fill="%s"/>'
    return _written(shape, tone.name, left, f"{top:.1f}", radius, tone.value)


def group(title: str, parts: Iterable[Markup]) -> Markup:
    """Shapes that belong together; the title is shown by a resting pointer."""
    return _written("<g><title>%s</title>%s</g>", title, Markup("").join(parts))


def drawing(label: str, height: float, parts: Iterable[Markup], *, width: str = "100%", view: str = "") -> Markup:
    """The whole drawing; `label` says in a sentence what is to be seen."""
    return _written(
        '<svg xmlns="http://www.w3.org/2000/svg" class="chart" width="%s" height="%s"%s role="img" aria-label="%s">'
        "<title>%s</title>%s</svg>",
        *(width, f"{height:.0f}", _written(' viewBox="%s"', view) if view else "", label, label),
        Markup("").join(parts),
    )


def hatch(name: str) -> Markup:
    """A pattern that tells failure from a grade without colour; `name` must be the only one on its page."""
    return _written(
        '<defs><pattern id="%s" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<line class="ks" x1="0" y1="0" x2="0" y2="6" stroke="#ffffff" stroke-width="2" stroke-opacity=".45"/>'
        "</pattern></defs>",
        name,
    )


def _written(shape: str, *values: object) -> Markup:
    """Everything but what is drawn already is escaped; a page has some hundred shapes, so this is short."""
    return Markup(shape % tuple(map(escape, values)))  # noqa: S704 - our own shape
