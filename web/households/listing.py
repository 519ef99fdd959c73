"""The list of zero-employment families."""

from __future__ import annotations

from starlette.responses import Response

from projections.household_board import queries
from projections.household_board.answers import Household
from projections.operator_directory import queries as directory
from projections.page import SIZE, Page
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.days import today
from web.shown.people import people_by_id
from web.terms.households import STATUSES


def show(request: Request) -> Response:
    """Filter by status; the latest change first."""
    context, views = request.context, request.platform.views
    asked = asked_for(request)
    page = page_of(request, asked, page=asked.page)
    values = {
        "list": asked.of_total(page.total, more=page.more),
        "households": page.rows,
        "people": people_by_id(request, {one.head for one in page.rows}),
        "operators": directory.names(context, views, {one.operator for one in page.rows}),
        "today": today(request),
    }
    return render(request, "households/list.html", values, fragment="households/_list.html")


def asked_for(request: Request) -> Listing:
    filters = {"status": tuple(STATUSES)}
    return Listing.of(request, "households", sorts=("changed",), default="-changed", filters=filters)


def page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Household]:
    order = asked.order
    status, views = asked.filters.get("status"), request.platform.views
    return queries.households(request.context, views, status=status, sort=order, page=page, size=size)
