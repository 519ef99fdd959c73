"""One policy: its terms, its money, its vouchers, and the form to issue one."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from projections.voucher_ledger import queries as ledger
from projections.voucher_ledger.balances import balance, policy
from web.forms import Sent
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.days import today
from web.shown.people import people_by_id
from web.terms.vouchers import STATUSES
from web.voucher_policies.forms import IssueTo

SORTS = ("issued", "expires")
SOON = 5  # vouchers named as about to expire


def show(request: Request) -> Response:
    """The policy with its vouchers, narrowed by number and status."""
    return render(
        request,
        "voucher_policies/show.html",
        page(request, IssueTo.blank()),
        fragment="voucher_policies/_vouchers.html",
    )


def page(request: Request, form: Sent[IssueTo]) -> dict[str, Any]:
    """Everything the page shows; 404 for a policy that is not there or not the reader's."""
    context, views, id = request.context, request.platform.views, request.path_params["policy"]
    found = policy(context, views, id)
    sums = next((one for one in balance(context, views) if one.policy == id), None)
    if found is None or sums is None:
        raise HTTPException(404)
    asked = Listing.of(
        request, "vouchers", sorts=SORTS, default="-issued", filters={"status": ("live", *STATUSES)}, size=10
    )
    sort = asked.order
    vouchers = ledger.vouchers(
        context,
        views,
        policy=id,
        search=asked.q,
        status=asked.filters.get("status"),
        sort=sort,
        page=asked.page,
        size=10,
    )
    soon = ledger.vouchers(context, views, policy=id, status="live", sort="expires", size=SOON).rows
    people = people_by_id(request, {one.person for one in (*vouchers.rows, *soon)})
    values = {"policy": found, "balance": sums, "form": form, "today": today(request), "people": people}
    return values | {
        "list": asked.of_total(vouchers.total, more=vouchers.more),
        "vouchers": vouchers.rows,
        "soon": soon,
    }
