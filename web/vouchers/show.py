"""The page of one voucher, with the form that comes next: claiming it, or redeeming it."""

from __future__ import annotations

from starlette.responses import Response

from projections.voucher_ledger.answers import Voucher
from web.forms import Sent
from web.render import invalid, render
from web.request import Request
from web.shown.days import today
from web.vouchers import page
from web.vouchers.forms import Claim, Redeem, Reverse

PAGE, FRAGMENT = "vouchers/show.html", "vouchers/_page.html"


def show(request: Request) -> Response:
    """`case` in the address is the one the reader came from, and is chosen beforehand."""
    voucher = page.find(request)
    values = page.values(request, voucher)
    return render(request, PAGE, values, form=blank(request, voucher))


def blank(request: Request, voucher: Voucher) -> Sent[Claim] | Sent[Redeem] | Sent[Reverse]:
    """The form for what comes next."""
    if voucher.status == "issued":
        return Claim.blank(on=today(request))
    if voucher.status == "redeemed":
        return Reverse.blank()
    came_from = request.query_params.get("case", "")[:64]
    return Redeem.blank(case=came_from or None, on=today(request))


def again(request: Request, voucher: Voucher, sent: Sent[Claim] | Sent[Redeem] | Sent[Reverse]) -> Response:
    """The page once more, with why it was not done."""
    return invalid(request, PAGE, fragment=FRAGMENT, form=sent, **page.values(request, voucher))
