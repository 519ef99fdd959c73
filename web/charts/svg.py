"""Pieces of SVG. x is in per cent of the width and y in pixels, so a drawing is fluid and its text never shrinks.

Every shape carries its colour as a presentation attribute, because the PDF engine applies no page CSS to inline SVG,
and a class, which on screen wins over the attribute and so follows the theme. All words are escaped here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup


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


def x(share: float) -> str:
    """A place on the width: 0 is the left edge, 1 the right."""
    return f"{share * 100:.2f}%"


def rect(left: str, top: float, width: str, height: float, tone: Tone, shift: int = 0) -> Markup:
    """`shift` moves it by pixels along x, to centre a shape of fixed width on a place in per cent."""
    moved = Markup(' transform="translate({} 0)"').format(shift) if shift else Markup("")
    return Markup('<rect class="{}" x="{}" y="{:.1f}" width="{}" height="{:.1f}" fill="{}"{}/>').format(
        tone.name, left, top, width, max(height, 0), tone.value, moved
    )


def line(x1: str, y1: float, x2: str, y2: float, tone: Tone, width: float = 1, dash: str = "") -> Markup:
    dashes = Markup(' stroke-dasharray="{}"').format(dash) if dash else Markup("")
    return Markup('<line class="{}" x1="{}" y1="{:.1f}" x2="{}" y2="{:.1f}" stroke="{}" stroke-width="{}"{}/>').format(
        tone.name, x1, y1, x2, y2, tone.value, width, dashes
    )


def text(left: str, base: float, words: str, tone: Tone = QUIET, anchor: str = "start", size: float = 12) -> Markup:
    kind = Markup(' class="{}"').format(tone.name) if tone.name else Markup("")
    weight = Markup(' font-weight="600"') if tone is STRONG else Markup("")
    return Markup('<text{} x="{}" y="{:.1f}" font-size="{}" text-anchor="{}" fill="{}"{}>{}</text>').format(
        kind, left, base, size, anchor, tone.value, weight, words
    )


def circle(left: str, top: float, radius: float, tone: Tone) -> Markup:
    return Markup('<circle class="{}" cx="{}" cy="{:.1f}" r="{}" fill="{}"/>').format(
        tone.name, left, top, radius, tone.value
    )


def group(title: str, parts: Iterable[Markup]) -> Markup:
    """Shapes that belong together; the title is shown by a resting pointer."""
    return Markup("<g><title>{}</title>{}</g>").format(title, Markup("").join(parts))


def drawing(label: str, height: float, parts: Iterable[Markup], *, width: str = "100%", view: str = "") -> Markup:
    """The whole drawing; `label` says in a sentence what is to be seen."""
    box = Markup(' viewBox="{}"').format(view) if view else Markup("")
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="chart" width="{}" height="{:.0f}"{} role="img" aria-label="{}">'
        "<title>{}</title>{}</svg>"
    ).format(width, height, box, label, label, Markup("").join(parts))


def hatch(name: str) -> Markup:
    """A pattern that tells failure from a grade without colour; `name` must be the only one on its page."""
    return Markup(
        '<defs><pattern id="{}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<line class="ks" x1="0" y1="0" x2="0" y2="6" stroke="#ffffff" stroke-width="2" stroke-opacity=".45"/>'
        "</pattern></defs>"
    ).format(name)
