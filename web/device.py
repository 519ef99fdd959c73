"""The mark of a device that rates, complains or checks in by itself: for the rules of signals, and nothing else.

The device keeps a random number in a cookie for a quarter; events keep a keyed digest of it, which is another one at
every operator and in every quarter, so that nobody is followed from one to the next. No make, number or address of the
device is recorded, and no page tells one device from another.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from datetime import date, timedelta

from starlette.responses import Response

from domain.shared.period import Period
from web.feedback.codes import check_of
from web.request import Request

COOKIE = "yizhan_device"
KEPT = timedelta(days=92)
BYTES = 16
_TOKEN = re.compile(r"[A-Za-z0-9_-]{22}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Device:
    """`number` lies in the device; `is_new` until it was told to keep it."""

    number: str
    is_new: bool

    @classmethod
    def of(cls, request: Request) -> Device:
        """The one that asks; with a new number when it keeps none, or one that is not ours."""
        kept = request.cookies.get(COOKIE, "")
        return cls(kept, False) if _TOKEN.fullmatch(kept) else cls(secrets.token_urlsafe(BYTES), True)

    def mark(self, request: Request, operator: str, day: date) -> str:
        """What an event keeps of it."""
        return check_of(request, "device", operator, str(Period.quarter_of(day)), self.number)

    def keep(self, request: Request, response: Response) -> Response:
        """Have the device keep its number, once it has done something."""
        if self.is_new:
            seconds, secure = int(KEPT.total_seconds()), request.url.scheme == "https"
            response.set_cookie(COOKIE, self.number, max_age=seconds, httponly=True, samesite="lax", secure=secure)
        return response
