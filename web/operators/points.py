"""The latest quarter of an operator in short: how far each point came, and the rank."""

from __future__ import annotations

from typing import Any

from web import charts
from web.appraisals.reading import read
from web.formats import percent
from web.i18n import gettext
from web.request import Request
from web.terms.annex import point_name


def bars(request: Request, operator: str, period: str) -> dict[str, Any]:
    """A bar a point against the pass line, and the operator's place in the province."""
    reading = read(request.context, request.platform.views, operator, period)
    if reading is None:
        return {"points": None, "rank": None}
    assessed = [one for one in reading.points if one.reached is not None]
    shares = [charts.Share(point_name(one.point), *_reached(float(one.reached or 0))) for one in assessed]
    line = float(reading.scheme.pass_mark) / 100
    label = gettext("各要点完成率：%(points)s", points=gettext("，").join(f"{one.name} {one.figure}" for one in shares))
    words = gettext("合格线 %(mark)s", mark=percent(line, 0))
    drawing = charts.category_bars(shares, label, pass_line=line, pass_words=words) if shares else None
    return {"points": drawing, "rank": reading.beside.place}


def _reached(share: float) -> tuple[float, str]:
    return share, percent(share)
