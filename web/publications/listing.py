"""The list of publications, and the page of one."""

from __future__ import annotations

from starlette.responses import Response

from projections.page import Page
from projections.publication_board import queries
from projections.publication_board.answers import Publication
from web.lists import Listing
from web.publications import page
from web.render import render
from web.request import Request
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.terms.publications import STATUSES

FILTERS = {"status": tuple(STATUSES)}


def asked_for(request: Request) -> Listing:
    return Listing.of(request, "publications", sorts=("drafted",), default="-drafted", filters=FILTERS)


def page_of(request: Request, asked: Listing, **which: int) -> Page[Publication]:
    status, order = asked.filters.get("status"), asked.order
    context, views = request.context, request.platform.views
    return queries.publications(context, views, status=status, today=today(request), sort=order, **which)


def show(request: Request) -> Response:
    asked = asked_for(request)
    found = page_of(request, asked, page=asked.page)
    values = {"list": asked.of_total(found.total, more=found.more), "publications": found.rows, "today": today(request)}
    values["outlets"] = outlet_names(request, {one.operator for one in found.rows})
    values["statuses"] = list(STATUSES)
    return render(request, "publications/list.html", values, fragment="publications/_list.html")


def one(request: Request) -> Response:
    return render(request, page.PAGE, page.values(request, page.find(request)), fragment=page.REGION)
