"""How much somebody without an account may offer: what is over is said, and what was typed stays."""

from __future__ import annotations

from datetime import timedelta

from projections.offer_board import queries as board
from projections.operator_directory.answers import Outlet
from web.feedback.limit import Limit
from web.i18n import gettext
from web.offers.codes import READER
from web.request import Request

SENT = Limit(10, timedelta(minutes=10))
"""Offers that were recorded from one address."""

OF_ONE_EMPLOYER, AT_ONE_OUTLET = 3, 200
"""Offers that nobody has answered yet."""


def too_many(request: Request, outlet: Outlet, credit_code: str) -> str | None:
    """Why no other offer is taken now, in the reader's language; None when one is."""
    if SENT.is_over(_place(request), request.platform.clock()):
        return gettext("交得太频繁，请过几分钟再交。")
    views, at = request.platform.views, {"operator": outlet.operator, "outlet": outlet.outlet}
    if board.number_waiting(READER, views, **at, credit_code=credit_code) >= OF_ONE_EMPLOYER:
        return gettext("这家单位在这个网点已有 %(most)s 份申请待受理，请等受理后再交。", most=OF_ONE_EMPLOYER)
    if board.number_waiting(READER, views, **at) >= AT_ONE_OUTLET:
        return gettext("这个网点待受理的申请太多，请直接到窗口办理。")
    return None


def count(request: Request) -> None:
    SENT.count(_place(request), request.platform.clock())


def _place(request: Request) -> str:
    return request.client.host if request.client else ""
