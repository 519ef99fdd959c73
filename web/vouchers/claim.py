"""Claiming a voucher at the window, for a holder who has come without a phone."""

from __future__ import annotations

from starlette.responses import Response

from domain.vouchers.commands import ClaimVoucher
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.i18n import gettext
from web.render import see_other
from web.request import Request
from web.vouchers import page
from web.vouchers.forms import Claim
from web.vouchers.show import again


def save(request: Request) -> Response:
    voucher = page.find(request)
    sent = Claim.read(request)
    if sent.ok:
        number = voucher.voucher
        command = ClaimVoucher(voucher=number, via="window", operator=request.context.tenant, on=sent.value.on)
        outcome = act(request, command)
        if not isinstance(outcome, Refused):
            return flash.put(request, see_other(request, "vouchers.show", voucher=number), gettext("已领取"), "ok")
        sent = sent.refused(outcome.refusal)
    return again(request, voucher, sent)
