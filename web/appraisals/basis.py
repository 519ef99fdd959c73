"""What stands behind a score (看依据): every record that counted or did not, each leading to what proves it."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from domain.appraisals.counting import Sorted, sort_out
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Operator
from projections.workload import queries as workload
from web.appraisals.closing import Closing
from web.appraisals.paths import operator_crumbs, record_href, shown_key
from web.appraisals.reading import Reading
from web.appraisals.show import found
from web.lists import Listing
from web.render import render
from web.request import Request
from web.terms.appraisals import COUNTED

OUTCOMES = tuple(COUNTED)


LIST = "appraisals/_basis.html"


def show(request: Request) -> Response:
    """Filter by point, outlet and by what became of the record, pages. In log order."""
    operator, reading = found(request)
    values = records(request, operator, reading) | {"reading": reading, "now": _now(request, reading)}
    return render(request, "appraisals/basis.html", values, fragment=LIST)


def records(request: Request, operator: Operator, of: Reading | Closing) -> dict[str, Any]:
    """A page of the records of an appraisal, or of a period as if it closed today."""
    context, views, code = request.context, request.platform.views, operator.operator
    points = tuple(one.point for one in of.points if one.score.measures)
    names = {one.outlet: one.name for one in directory.outlets(context, views, code)}
    asked = Listing.of(request, "basis", filters={"point": points, "why": OUTCOMES, "outlet": tuple(names)})
    page = workload.drill_down(
        context,
        views,
        code,
        of.period,
        of.scheme.scheme,
        point=asked.filters.get("point"),
        outlet=asked.filters.get("outlet"),
        why_not=asked.filters.get("why"),
        page=asked.page,
        size=asked.size,
    )
    shown = [
        (one, record_href(context, code, one.fact.kind, one.fact.key), shown_key(one.fact.kind, one.fact.key))
        for one in page.rows
    ]
    crumbs = operator_crumbs(context, code, operator.name)
    values = {"operator": operator, "list": asked.of_total(page.total, more=page.more), "points": points, "rows": shown}
    return values | {"outlets": names, "crumbs": crumbs}


def _now(request: Request, reading: Reading) -> Sorted:
    """The records as they stand now: what was voided since is out of them."""
    operator = reading.appraisal.operator
    facts = workload.facts_touching(request.context, request.platform.views, operator, reading.period)
    return sort_out(facts, reading.period, reading.scheme.scheme)
