"""The code of an offer: its number with a keyed check, so that nobody guesses another's."""

from __future__ import annotations

import hmac

from starlette.exceptions import HTTPException

from projections.offer_board import queries as board
from projections.offer_board.answers import Offer
from tenants.accounts.roles import Role
from tenants.context import Context
from web import addresses
from web.feedback.codes import check_of
from web.feedback.limit import WRONG_CODES
from web.request import Request

# Who holds the code is shown the offer by the program itself.
READER = Context(actor="system:offer", role=Role.SYSTEM, tenant=None, area="", outlet=None, request_id="")
LONGEST = 40


def code_of(request: Request, offer: str) -> str:
    return f"{offer}-{check_of(request, 'offer', offer)}"


def address_of(request: Request, offer: str) -> str:
    """What the QR code says: the whole address, at the public address of the program."""
    path = addresses.url("offers.told", code=code_of(request, offer))
    return request.platform.settings.address.rstrip("/") + path


def offer_of(request: Request, code: str) -> Offer | None:
    """The offer with that code, however it is typed; None for a code of none."""
    number, _, check = code.strip()[:LONGEST].upper().rpartition("-")
    if not number or not hmac.compare_digest(check_of(request, "offer", number).encode(), check.encode()):
        return None
    return board.offer(READER, request.platform.views, number)


def offer_behind(request: Request) -> Offer:
    """The offer of the code in the address; 404 for a wrong one, 429 for too many of them from one place."""
    place, now = request.client.host if request.client else "", request.platform.clock()
    if WRONG_CODES.is_over(place, now):
        raise HTTPException(429)
    found = offer_of(request, request.path_params["code"])
    if found is None:
        WRONG_CODES.count(place, now)
        raise HTTPException(404)
    return found
