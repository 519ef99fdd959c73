"""The list of campaigns, and the page of one."""

from __future__ import annotations

from starlette.responses import Response

from projections.campaign_board import queries
from web.campaigns import page
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.outlets import outlet_names
from web.terms.campaigns import KINDS, STATUSES

FILTERS = {"status": tuple(STATUSES), "kind": tuple(KINDS)}


def show(request: Request) -> Response:
    asked = Listing.of(request, "campaigns", sorts=("opened",), default="-opened", filters=FILTERS)
    found = queries.campaigns(
        request.context,
        request.platform.views,
        kind=asked.filters.get("kind"),
        status=asked.filters.get("status"),
        sort=asked.order,
        page=asked.page,
    )
    values = {"list": asked.of_total(found.total, more=found.more), "campaigns": found.rows}
    values["outlets"] = outlet_names(request, {one.operator for one in found.rows})
    return render(request, "campaigns/list.html", values, fragment="campaigns/_list.html")


def one(request: Request) -> Response:
    """With htmx the list of targets alone is exchanged."""
    return render(request, page.PAGE, page.values(request, page.find(request)), fragment="campaigns/_targets.html")
