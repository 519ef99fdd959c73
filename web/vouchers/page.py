"""One voucher, put together for its page."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException

from projections.case_board import queries as cases
from projections.case_board.answers import Case
from projections.voucher_ledger import queries
from projections.voucher_ledger.answers import Voucher
from web.appraisals.counted import counted_places
from web.request import Request
from web.shown.days import today
from web.shown.people import person_or_none
from web.vouchers.life import events, stations
from web.vouchers.once import once

OFFERED = 20  # finished cases to choose from


def find(request: Request) -> Voucher:
    """404 when there is none, or it is not the reader's to see."""
    found = queries.voucher(request.context, request.platform.views, request.path_params["voucher"])
    if found is None:
        raise HTTPException(404)
    return found


def values(request: Request, voucher: Voucher) -> dict[str, Any]:
    """Everything the page shows beside its forms."""
    context, views = request.context, request.platform.views
    life = queries.voucher_life_of(context, views, voucher.voucher)
    return {
        "voucher": voucher,
        "person": person_or_none(request, voucher.person),
        "case": cases.case(context, views, voucher.case) if voucher.case else None,
        "counted": counted_places(request, voucher.operator, voucher.voucher) if voucher.operator else (),
        "cases": redeemable_cases(request, voucher),
        "stations": stations(request, voucher, life),
        "events": events(request, voucher, life),
        "once": once(request, voucher, life),
        "expired": voucher.is_live and voucher.expires_on < today(request),
        "today": today(request),
    }


def redeemable_cases(request: Request, voucher: Voucher) -> list[Case]:
    """Finished cases of the holder that the voucher pays for and no other was redeemed for; the operator's own."""
    if not voucher.is_live or request.context.tenant is None:
        return []
    context, views = request.context, request.platform.views
    finished = cases.finished_for(context, views, voucher.person, voucher.items)[:OFFERED]
    return [case for case in finished if queries.voucher_of_case(context, views, case.case) is None]
