"""The money of every policy of the reader's area as a file, with the same sums as on the page. In yuan."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.voucher_ledger.balances import balance
from web.documents.sheet import Cell
from web.i18n import N_, gettext
from web.request import Request
from web.shown.download import handed
from web.shown.money import in_yuan
from web.terms.places import village_name

HEAD = (
    *(N_("政策编号"), N_("政策"), N_("区域"), N_("预算"), N_("发放"), N_("发放张数"), N_("有效"), N_("有效张数")),
    *(N_("核销"), N_("核销张数"), N_("过期"), N_("过期张数"), N_("冲正"), N_("冲正张数"), N_("还可发放"), N_("账")),
)


def download(request: Request) -> Response:
    return handed(request, "voucher-policies", N_("就业券政策"), HEAD, _lines(request))


def _lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    for one in balance(request.context, request.platform.views):
        sums = (
            *((one.issued_fen, one.issued), (one.live_fen, one.live), (one.redeemed_fen, one.redeemed)),
            *((one.expired_fen, one.expired), (one.reversed_fen, one.reversed)),
        )
        money = tuple(cell for fen, number in sums for cell in (in_yuan(fen), number))
        holds = gettext("账平") if one.holds else gettext("账不平")
        yield (
            *(one.policy, one.name, village_name(one.area), in_yuan(one.budget_fen)),
            *(*money, in_yuan(one.left_fen), holds),
        )
