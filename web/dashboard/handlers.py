"""The dashboard of one appraised quarter, the latest unless another is asked for."""

from __future__ import annotations

from starlette.responses import Response

from projections.appraisal_archive import league
from projections.operator_directory import queries as directory
from web.appraisals.waiting import waiting
from web.dashboard.flagged import flagged
from web.dashboard.grades import course, grades
from web.dashboard.money import money
from web.dashboard.ranking import ranking
from web.dashboard.work import work
from web.render import render
from web.request import Request
from web.shown.quarters import chosen


def show(request: Request) -> Response:
    context, views = request.context, request.platform.views
    asked = request.query_params.get("period") or league.latest_period(context, views)
    quarter = chosen(asked, league.periods(context, views))
    values = {"totals": directory.totals(context, views), "flagged": flagged(request), **money(request)}
    values["waits"] = waiting(request)
    if quarter is None:
        return render(request, "dashboard/before.html", values)
    values |= {"quarter": quarter, **work(request, quarter), **grades(request, quarter)}
    values |= {**course(request, quarter), **ranking(request, quarter)}
    return render(request, "dashboard/page.html", values)
