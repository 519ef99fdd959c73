"""A QR code as black squares in SVG: one path, presentation attributes only, so paper and page print the same."""

import segno
from markupsafe import Markup

QUIET = 4  # modules of white the standard wants on every side


def qr_svg(text: str, title: str) -> Markup:
    """The code of `text` at error level M (survives a fold or a stamp's edge)."""
    code = segno.make_qr(text, error="m", boost_error=False)
    runs = "".join(_row(y, row) for y, row in enumerate(code.matrix))
    side = len(code.matrix) + 2 * QUIET
    return Markup(
        '<svg class="qr" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}" width="128" height="128" role="img"'
        ' shape-rendering="crispEdges"><title>{1}</title><path d="{2}" fill="#000000"/></svg>'
    ).format(side, title, runs)


def _row(y: int, row: bytearray) -> str:
    """One horizontal bar for every run of dark modules: without seams between neighbours at any zoom."""
    bars, start = [], None
    for x, dark in enumerate([*row, 0]):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            bars.append(f"M{start + QUIET} {y + QUIET}h{x - start}v1h-{x - start}z")
            start = None
    return "".join(bars)
