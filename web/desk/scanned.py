"""What a scanner types into the box: the address in a QR code of ours, or the code on a receipt, a letter or an offer.

The check that a code carries is for those without an account: who is signed in sees what is theirs to see.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from projections.case_board import queries as cases
from projections.offer_board import queries as offers
from projections.referral_board import queries as referrals
from tenants.ids import CROCKFORD, read_number
from web.desk.numbers import Opened
from web.feedback.codes import LENGTH
from web.request import Request

_RECEIPT = re.compile(rf"(.{{10,20}})-[{CROCKFORD}]{{{LENGTH}}}")
_LETTER = re.compile(r"[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}", re.IGNORECASE)


def scanned(request: Request, text: str) -> tuple[Opened, str] | None:
    """The page of the case behind a receipt, of the referral behind a letter, or of an offer, and its number."""
    code = _code_in(text)
    if receipt := _RECEIPT.fullmatch(code.upper()):
        number = read_number(receipt[1])
        if number and cases.case(request.context, request.platform.views, number):
            return Opened("cases.show", "case"), number
        if number and offers.offer(request.context, request.platform.views, number):
            return Opened("offers.show", "offer"), number
    if _LETTER.fullmatch(code):
        letter = referrals.letter_by_code(request.platform.views, code)
        if letter and referrals.referral(request.context, request.platform.views, letter.referral):
            return Opened("referrals.show", "referral"), letter.referral
    return None


def _code_in(text: str) -> str:
    """The end of an address, or the text itself."""
    if not text.lower().startswith(("http://", "https://")):
        return text
    try:
        return urlsplit(text).path.rstrip("/").rpartition("/")[2]
    except ValueError:
        return text
