"""What stands behind a score (看依据): every record that counted or did not, each leading to what proves it."""

from __future__ import annotations

from starlette.responses import Response

from domain.appraisals.counting import Sorted, sort_out
from projections.operator_directory import queries as directory
from projections.workload import queries as workload
from web.appraisals.paths import operator_crumbs, record_href, shown_key
from web.appraisals.reading import Reading
from web.appraisals.show import found
from web.lists import Listing
from web.render import render
from web.request import Request
from web.terms.appraisals import COUNTED

OUTCOMES = tuple(COUNTED)


def show(request: Request) -> Response:
    """Filter by point and by what became of the record, pages. In log order."""
    operator, reading = found(request)
    points = tuple(one.point for one in reading.points if one.score.measures)
    names = {
        one.outlet: one.name for one in directory.outlets(request.context, request.platform.views, operator.operator)
    }
    asked = Listing.of(request, "basis", filters={"point": points, "why": OUTCOMES, "outlet": tuple(names)})
    page = workload.drill_down(
        request.context,
        request.platform.views,
        operator.operator,
        reading.period,
        reading.scheme.scheme,
        point=asked.filters.get("point"),
        outlet=asked.filters.get("outlet"),
        why_not=asked.filters.get("why"),
        page=asked.page,
        size=asked.size,
    )
    code = operator.operator
    shown = [
        (one, record_href(request.context, code, one.fact.kind, one.fact.key), shown_key(one.fact.kind, one.fact.key))
        for one in page.rows
    ]
    values = {"operator": operator, "reading": reading, "list": asked.of_total(page.total), "points": points}
    values |= {"rows": shown, "now": _now(request, reading), "outlets": names}
    values["crumbs"] = operator_crumbs(request.context, operator.operator, operator.name)
    return render(request, "appraisals/basis.html", values, fragment="appraisals/_basis.html")


def _now(request: Request, reading: Reading) -> Sorted:
    """The records as they stand now: what was voided since is out of them."""
    operator = reading.appraisal.operator
    facts = workload.facts_touching(request.context, request.platform.views, operator, reading.period)
    return sort_out(facts, reading.period, reading.scheme.scheme)
