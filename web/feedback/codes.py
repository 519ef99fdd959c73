"""The code on a receipt: the case's number with a keyed check, so that nobody guesses another's.

Who asks without an account sees the one case whose code they hold, and of it what the person knows already.
"""

from __future__ import annotations

import hashlib
import hmac

from starlette.exceptions import HTTPException

from projections.case_board import queries
from projections.case_board.answers import Case
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.ids import CROCKFORD
from web import addresses
from web.feedback.limit import WRONG_CODES
from web.request import Request

LENGTH = 12  # of the check: 60 bits
READER = Context(actor="system:receipt", role=Role.SYSTEM, tenant=None, area="", outlet=None, request_id="")
SERVED = ("person", "employer")  # who gets a receipt
TWINS = 20  # cases of other operators whose number begins alike


def check_of(request: Request, purpose: str, *parts: str) -> str:
    """A keyed check over some text, one for each purpose."""
    key = request.platform.settings.secret_key.get_secret_value().encode()
    text = "\0".join((purpose, *parts)).encode()
    drawn = int.from_bytes(hmac.new(key, text, hashlib.sha256).digest(), "big")
    return "".join(CROCKFORD[(drawn >> 5 * n) & 31] for n in range(LENGTH))


def code_of(request: Request, case: Case) -> str:
    return f"{case.case}-{check_of(request, 'receipt', case.operator, case.case)}"


def address_of(request: Request, case: Case) -> str:
    """What the QR code says: the whole address, at the public address of the program."""
    path = addresses.url("feedback.receipt", code=code_of(request, case))
    return request.platform.settings.address.rstrip("/") + path


def case_behind(request: Request) -> Case:
    """The case of the code in the address; 404 for a wrong one, 429 for too many of them from one place."""
    place = request.client.host if request.client else ""
    now = request.platform.clock()
    if WRONG_CODES.is_over(place, now):
        raise HTTPException(429)
    number, _, check = request.path_params["code"][:120].rpartition("-")
    found = queries.cases(READER, request.platform.views, search=number, size=TWINS).rows if number else ()
    for case in found:
        known = check_of(request, "receipt", case.operator, case.case)
        if hmac.compare_digest(known.encode(), check.encode()) and case.subject_kind in SERVED:
            return case
    WRONG_CODES.count(place, now)
    raise HTTPException(404)
