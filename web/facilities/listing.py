"""The inventory of facilities, and the page of one."""

from __future__ import annotations

from starlette.responses import Response

from projections.facility_board import queries
from projections.facility_board.answers import Facility
from projections.page import SIZE, Page
from web.facilities import page
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.terms.facilities import STATUSES

FILTERS = {"status": tuple(STATUSES)}


def asked_for(request: Request) -> Listing:
    return Listing.of(request, "facilities", sorts=("bought",), default="-bought", filters=FILTERS)


def page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Facility]:
    status, order = asked.filters.get("status"), asked.order
    return queries.facilities(request.context, request.platform.views, status=status, sort=order, page=page, size=size)


def show(request: Request) -> Response:
    asked = asked_for(request)
    found = page_of(request, asked, page=asked.page)
    values = {"list": asked.of_total(found.total, more=found.more), "facilities": found.rows, "today": today(request)}
    values["outlets"] = outlet_names(request, {one.operator for one in found.rows})
    values["statuses"] = list(STATUSES)
    return render(request, "facilities/list.html", values, fragment="facilities/_list.html")


def one(request: Request) -> Response:
    return render(request, page.PAGE, page.values(request, page.find(request)), fragment=page.REGION)
