"""All policies of the reader's area, each with the equation of its money."""

from __future__ import annotations

from starlette.responses import Response

from projections.voucher_ledger.balances import balance, policies
from web.render import render
from web.request import Request
from web.shown.days import today


def show(request: Request) -> Response:
    context, views = request.context, request.platform.views
    known = {one.policy: one for one in policies(context, views)}
    balances = balance(context, views)
    values = {"balances": balances, "policies": known, "today": today(request)}
    values |= {"holds": all(one.holds for one in balances)}
    return render(request, "voucher_policies/list.html", values)
