"""The list of referrals."""

from __future__ import annotations

from starlette.responses import Response

from projections.page import SIZE, Page
from projections.referral_board import queries
from projections.referral_board.answers import Referral
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.finding import people_found, search_of
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id
from web.terms.jobs import OUTCOMES

SORTS = ("made", "outcome", "starts", "employer")


def show(request: Request) -> Response:
    """Search by person, filter by outcome and outlet, sort, pages."""
    asked = asked_for(request)
    page = page_of(request, asked, page=asked.page)
    values = {
        "list": asked.of_total(page.total, more=page.more),
        "referrals": page.rows,
        "outlets": outlet_names(request),
    }
    values |= {"people": people_by_id(request, {one.person for one in page.rows})}
    values |= {"found": search_of(request)}
    return render(request, "jobs/referrals.html", values, fragment="jobs/_referrals.html")


def asked_for(request: Request) -> Listing:
    filters = {"outcome": ("answered", *OUTCOMES), "outlet": tuple(outlet_names(request))}
    return Listing.of(request, "referrals", sorts=SORTS, default="-made", filters=filters)


def page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Referral]:
    """A page of the list as it was narrowed."""
    return queries.referrals(
        request.context,
        request.platform.views,
        outcome=asked.filters.get("outcome"),
        outlet=asked.filters.get("outlet"),
        persons=people_found(request),
        sort=asked.order,
        page=page,
        size=size,
    )
