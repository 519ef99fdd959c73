"""The list of referrals."""

from __future__ import annotations

from starlette.responses import Response

from projections.referral_board import queries
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.finding import people_found
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id
from web.terms.jobs import OUTCOMES

SORTS = ("made", "outcome", "starts", "employer")


def show(request: Request) -> Response:
    """Search by person, filter by outcome and outlet, sort, pages."""
    outlets = outlet_names(request)
    filters = {"outcome": tuple(OUTCOMES), "outlet": tuple(outlets)}
    asked = Listing.of(request, "referrals", sorts=SORTS, default="-made", filters=filters)
    found = people_found(request)
    page = queries.referrals(
        request.context,
        request.platform.views,
        outcome=asked.filters.get("outcome"),
        outlet=asked.filters.get("outlet"),
        persons=found,
        sort=("-" if asked.descending else "") + asked.sort,
        page=asked.page,
    )
    values = {"list": asked.of_total(page.total), "referrals": page.rows, "outlets": outlets}
    values |= {"people": people_by_id(request, {one.person for one in page.rows}), "found": found is not None}
    return render(request, "jobs/referrals.html", values, fragment="jobs/_referrals.html")
