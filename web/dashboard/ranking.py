"""The first and the last of the quarter."""

from __future__ import annotations

from typing import Any

from projections.appraisal_archive import league
from projections.operator_directory import queries as directory
from web.request import Request
from web.shown.quarters import Chosen
from web.shown.schemes import scheme_on
from web.shown.scores import sparks

EACH = 5  # at the top and at the bottom


def ranking(request: Request, quarter: Chosen) -> dict[str, Any]:
    """The best and the worst with their way there; one table when there are no more than fit in it."""
    context, views = request.context, request.platform.views
    best = league.ranking(context, views, quarter.text, sort="-total", size=2 * EACH)
    few = best.total <= 2 * EACH
    top = best.rows if few else best.rows[:EACH]
    worst = () if few else league.ranking(context, views, quarter.text, sort="total", size=EACH).rows[::-1]
    codes = [one.operator for one in (*top, *worst)]
    scheme = scheme_on(request, quarter.period.first)
    names, drawn = directory.names(context, views, codes), sparks(request, codes, quarter.period, scheme)
    return {"top": top, "worst": worst, "ranked": best.total, "names": names, "sparks": drawn}
