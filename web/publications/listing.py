"""The list of publications, and the page of one."""

from __future__ import annotations

from starlette.responses import Response

from projections.publication_board import queries
from web.lists import Listing
from web.publications import page
from web.render import render
from web.request import Request
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.terms.publications import STATUSES

FILTERS = {"status": tuple(STATUSES)}


def show(request: Request) -> Response:
    asked = Listing.of(request, "publications", sorts=("drafted",), default="-drafted", filters=FILTERS)
    found = queries.publications(
        request.context,
        request.platform.views,
        status=asked.filters.get("status"),
        today=today(request),
        sort=("-" if asked.descending else "") + asked.sort,
        page=asked.page,
    )
    values = {"list": asked.of_total(found.total), "publications": found.rows, "today": today(request)}
    values["outlets"] = outlet_names(request, {one.operator for one in found.rows})
    values["statuses"] = list(STATUSES)
    return render(request, "publications/list.html", values, fragment="publications/_list.html")


def one(request: Request) -> Response:
    return render(request, page.PAGE, page.values(request, page.find(request)), fragment=page.REGION)
