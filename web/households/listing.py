"""The list of zero-employment families."""

from __future__ import annotations

from starlette.responses import Response

from projections.household_board import queries
from projections.operator_directory import queries as directory
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.days import today
from web.shown.people import people_by_id
from web.terms.households import STATUSES


def show(request: Request) -> Response:
    """Filter by status; the latest change first."""
    context, views = request.context, request.platform.views
    filters = {"status": tuple(STATUSES)}
    asked = Listing.of(request, "households", sorts=("changed",), default="-changed", filters=filters)
    order = ("-" if asked.descending else "") + asked.sort
    page = queries.households(context, views, status=asked.filters.get("status"), sort=order, page=asked.page)
    values = {
        "list": asked.of_total(page.total),
        "households": page.rows,
        "people": people_by_id(request, {one.head for one in page.rows}),
        "operators": directory.names(context, views, {one.operator for one in page.rows}),
        "today": today(request),
    }
    return render(request, "households/list.html", values, fragment="households/_list.html")
