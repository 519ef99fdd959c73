"""What a finished case has to do with vouchers: the one redeemed for it, or those that could be."""

from __future__ import annotations

from dataclasses import dataclass

from projections.case_board.answers import Case
from projections.voucher_ledger import queries
from projections.voucher_ledger.answers import Voucher
from web.request import Request


@dataclass(frozen=True, slots=True)
class CaseVoucher:
    """`redeemed` for this case, or `possible`: the person's live vouchers that pay for its item."""

    redeemed: Voucher | None
    possible: tuple[Voucher, ...]


def voucher_of(request: Request, case: Case) -> CaseVoucher | None:
    """None for a case that is not finished, or serves no person."""
    if case.status != "finished" or case.subject_kind != "person":
        return None
    context, views = request.context, request.platform.views
    redeemed = queries.voucher_of_case(context, views, case.case)
    held = queries.vouchers_of(context, views, case.subject) if redeemed is None else ()
    return CaseVoucher(redeemed, tuple(one for one in held if one.is_live and case.item in one.items))
