"""Redeeming a voucher against a finished case. Whatever races for it, one redemption a voucher."""

from __future__ import annotations

from starlette.responses import Response

from domain.vouchers.commands import RedeemVoucher
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.formats import yuan
from web.i18n import gettext
from web.render import see_other
from web.request import Request
from web.vouchers import page
from web.vouchers.forms import Redeem
from web.vouchers.show import again


def save(request: Request) -> Response:
    voucher = page.find(request)
    sent = Redeem.read(request)
    if sent.ok:
        command = RedeemVoucher(
            voucher=voucher.voucher,
            operator=request.context.tenant or "",
            outlet=request.context.outlet or "",
            case=sent.value.case,
            on=sent.value.on,
        )
        outcome = act(request, command)
        if not isinstance(outcome, Refused):
            redeemed = see_other(request, "vouchers.show", voucher=voucher.voucher)
            return flash.put(request, redeemed, gettext("已核销 %(amount)s", amount=yuan(voucher.face_fen)), "ok")
        sent = sent.refused(outcome.refusal)
    return again(request, voucher, sent)
