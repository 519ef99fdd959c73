"""The list of cases."""

from __future__ import annotations

from starlette.responses import Response

from domain.catalogue.catalogue import items
from domain.policies.case_intake import OPEN_ITEMS
from projections.case_board import queries
from web.cases.subjects import UNKNOWN, subjects
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.finding import people_found
from web.shown.outlets import outlet_names
from web.terms.cases import STATUSES

STEPS = tuple(str(n) for n in range(1, 1 + max(len(items()[code].steps) for code in OPEN_ITEMS)))
SORTS = ("opened", "changed", "finished", "item")


def show(request: Request) -> Response:
    """Search by number, filter by status, item, outlet and the step a case waits for; sort, pages."""
    outlets = outlet_names(request)
    filters = {"status": tuple(STATUSES), "item": OPEN_ITEMS, "outlet": tuple(outlets), "step": STEPS}
    asked = Listing.of(request, "cases", sorts=SORTS, default="-opened", filters=filters)
    found = people_found(request)
    page = queries.cases(
        request.context,
        request.platform.views,
        search=asked.q.upper(),
        status=asked.filters.get("status"),
        item=asked.filters.get("item"),
        outlet=asked.filters.get("outlet"),
        subjects=found,
        done=int(asked.filters["step"]) - 1 if "step" in asked.filters else None,
        sort=("-" if asked.descending else "") + asked.sort,
        page=asked.page,
    )
    values = {"list": asked.of_total(page.total), "cases": page.rows, "subjects": subjects(request, page.rows)}
    values |= {"outlets": outlets, "items": OPEN_ITEMS, "unknown": UNKNOWN, "found": found is not None}
    return render(request, "cases/list.html", values, fragment="cases/_list.html")
