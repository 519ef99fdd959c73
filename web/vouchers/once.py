"""What must hold for a voucher at every moment, checked from what the page has, not claimed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from projections.voucher_ledger import queries
from projections.voucher_ledger.answers import LifeEvent, Voucher
from web.formats import yuan
from web.i18n import gettext, plural
from web.request import Request


def once(request: Request, voucher: Voucher, life: Sequence[LifeEvent]) -> list[dict[str, Any]]:
    """For `ui.checks`."""
    context, views = request.context, request.platform.views
    held = queries.vouchers_of(context, views, voucher.person)
    live = sum(one.policy == voucher.policy and one.is_live for one in held)
    redemptions = [one for one in life if one.what == "redeemed"]
    cases = [one.case for one in held if one.case and one.status == "redeemed"]
    amounts = all(one.amount_fen == voucher.face_fen for one in redemptions)
    rules = [
        (live <= 1, gettext("一人一政策一张有效券"), plural("此人在本政策下有效的：%(num)s 张", live)),
        (len(redemptions) <= 1, gettext("一券一次核销"), plural("核销 %(num)s 次", len(redemptions))),
        (len(cases) == len(set(cases)), gettext("一件办件一张券"), voucher.case or gettext("还没有用于办件")),
        (amounts, gettext("核销金额等于面值"), yuan(voucher.face_fen)),
    ]
    return [{"holds": holds, "text": text, "sub": sub} for holds, text, sub in rules]
