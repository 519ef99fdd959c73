"""What an outlet has made public, for everybody, and large enough for its display screen."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from projections.campaign_board import queries as campaigns
from projections.facility_board import queries as facilities
from projections.operator_directory import queries as directory
from projections.publication_board import queries
from tenants.accounts.roles import Role
from tenants.context import Context
from web.render import render
from web.request import Request
from web.shown.days import today

LONGEST = 60
# An outlet's name and address are on its door; readers without an account are shown them by the program itself.
_READER = Context("system:notices", Role.SYSTEM, None, "", None, "")


def show(request: Request) -> Response:
    """Information, public-welfare posts and facilities; with ?screen what goes to the display screen alone."""
    views, code = request.platform.views, request.path_params["outlet"][:LONGEST]
    outlet = directory.outlet(_READER, views, code)
    if outlet is None:
        raise HTTPException(404)
    screen = "screen" in request.query_params
    values = {
        "outlet": outlet,
        "screen": screen,
        "publications": queries.publications_of(views, code, today(request), channel="display" if screen else ""),
        "posts": campaigns.public_posts_of(views, code),
        "facilities": () if screen else facilities.facilities_of(views, code),
    }
    return render(request, "publications/board.html", values)
