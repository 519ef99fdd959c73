"""Shares of a whole, one under the other: categories against the pass line, the stations of a voucher, a ranking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from web.charts import svg
from web.charts.svg import BAD, FIRST, INK, PLAIN, QUIET, REST, STRONG, x


@dataclass(frozen=True, slots=True)
class Share:
    """One bar: its name, its share (1 is all of it; more is drawn as all), and its figure as it is to be printed."""

    name: str
    share: float
    figure: str
    title: str = ""


def category_bars(
    shares: Sequence[Share], label: str, *, pass_line: float | None = None, pass_words: str = ""
) -> Markup:
    """Bars of 12 px with the pass line down through all of them; what is below it is red with a bold figure."""
    top, step = (20, 44) if pass_line is not None else (0, 44)
    parts: list[Markup] = []
    for row, one in enumerate(shares):
        below = pass_line is not None and one.share < pass_line
        base = top + row * step
        parts += [
            svg.text("0", base + 14, one.name, PLAIN, size=13),
            svg.text("100%", base + 14, one.figure, STRONG if below else QUIET, "end"),
            svg.rect("0", base + 21, "100%", 12, REST),
            svg.rect("0", base + 21, _width(one.share), 12, BAD if below else FIRST),
        ]
    height = top + step * len(shares) + 2
    if pass_line is not None:
        parts.append(svg.line(x(pass_line), 16, x(pass_line), height, INK, 1.5, "3 3"))
        parts.append(svg.text(x(pass_line), 11, pass_words, PLAIN, "middle"))
    return svg.drawing(label, height, parts)


def chain(stations: Sequence[Share], label: str) -> Markup:
    """How many are left at each station of a way, e.g. issued, claimed, redeemed, paid."""
    parts = []
    for row, one in enumerate(stations):
        base = row * 48
        bar = [
            svg.text("0", base + 12, one.name, PLAIN, size=13),
            svg.text("100%", base + 12, one.figure, PLAIN, "end", 13),
            svg.rect("0", base + 18, "100%", 8, REST),
            svg.rect("0", base + 18, _width(one.share), 8, FIRST),
        ]
        parts.append(svg.group(one.title or f"{one.name} {one.figure}", bar))
    return svg.drawing(label, 48 * len(stations) - 14, parts)


def ranking(rows: Sequence[Share], label: str, *, mark: int | None = None) -> Markup:
    """Thin bars in the order given; the row `mark` (from 0) is the one the page is about."""
    parts = []
    for row, one in enumerate(rows):
        own = row == mark
        base = row * 28
        bar = [
            svg.text("0", base + 11, one.name, STRONG if own else PLAIN),
            svg.text("100%", base + 11, one.figure, STRONG if own else QUIET, "end"),
            svg.rect("0", base + 16, "100%", 6, REST),
            svg.rect("0", base + 16, _width(one.share), 6, FIRST if own or mark is None else svg.SECOND),
        ]
        parts.append(svg.group(one.title or f"{one.name} {one.figure}", bar))
    return svg.drawing(label, 28 * len(rows), parts)


def _width(share: float) -> str:
    return x(min(max(share, 0.0), 1.0))
