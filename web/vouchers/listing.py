"""The list of vouchers: of the people an operator serves, or of a bureau's area."""

from __future__ import annotations

from collections.abc import Collection

from starlette.responses import Response

from projections.operator_directory import queries as directory
from projections.page import SIZE, Page
from projections.voucher_ledger import queries
from projections.voucher_ledger.answers import Voucher
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.days import today
from web.shown.finding import people_found, search_of
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id
from web.terms.vouchers import STATUSES

SORTS = ("issued", "expires", "redeemed", "amount")


def show(request: Request) -> Response:
    """Search by number or holder, filter by status, sort, pages."""
    asked, found = asked_for(request), people_found(request)
    page = page_of(request, asked, found, page=asked.page)
    values = {"list": asked.of_total(page.total, more=page.more), "vouchers": page.rows, "today": today(request)}
    values |= {"people": people_by_id(request, {one.person for one in page.rows}), "found": search_of(request)}
    values["outlets"] = outlet_names(request)
    codes = {one.operator for one in page.rows if one.operator}
    values["operators"] = directory.names(request.context, request.platform.views, codes)
    return render(request, "vouchers/list.html", values, fragment="vouchers/_list.html")


def asked_for(request: Request) -> Listing:
    filters = {"status": ("live", *STATUSES), "policy": [request.query_params.get("policy", "")[:64]]}
    return Listing.of(request, "vouchers", sorts=SORTS, default="-issued", filters=filters)


def page_of(
    request: Request, asked: Listing, found: Collection[str] | None, *, page: int, size: int = SIZE
) -> Page[Voucher]:
    return queries.vouchers(
        request.context,
        request.platform.views,
        search=asked.q,
        status=asked.filters.get("status"),
        policy=asked.filters.get("policy"),
        persons=found,
        sort=asked.order,
        page=page,
        size=size,
    )
