"""Undoing a redemption (冲正): the bureau's, with a reason that stays on the voucher's page."""

from __future__ import annotations

from starlette.responses import Response

from domain.vouchers.commands import ReverseVoucher
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.formats import yuan
from web.i18n import gettext
from web.render import see_other
from web.request import Request
from web.shown.days import today
from web.vouchers import page
from web.vouchers.forms import Reverse
from web.vouchers.show import again


def save(request: Request) -> Response:
    voucher = page.find(request)
    sent = Reverse.read(request)
    if sent.ok:
        command = ReverseVoucher(voucher=voucher.voucher, reason=sent.value.reason, on=today(request))
        outcome = act(request, command)
        if not isinstance(outcome, Refused):
            undone = see_other(request, "vouchers.show", voucher=voucher.voucher)
            return flash.put(request, undone, gettext("已冲正 %(amount)s", amount=yuan(voucher.face_fen)), "ok")
        sent = sent.refused(outcome.refusal)
    return again(request, voucher, sent)
