"""The service code (一码通办): shown behind a receipt, typed or scanned at a window, it opens the person's record once.

It is the number of a case with a keyed check of the present quarter of an hour and of how many were used before: kept
nowhere, worth nothing later.
"""

from __future__ import annotations

import hmac
import re
from datetime import datetime, timedelta
from typing import NamedTuple

from projections.case_board import queries
from projections.case_board.answers import Case
from projections.feedback_board import queries as board
from web.feedback.codes import READER, TWINS, check_of
from web.request import Request

TURN = timedelta(minutes=15)
SHORT = 6  # characters of the check: 30 bits, for fifteen minutes, at a window that is signed in
REMEMBERED = 5  # so many spent codes are told apart from what never was one
_CODE = re.compile(rf"S-(.{{1,60}})-([0-9A-Z]{{{SHORT}}})")


class Shown(NamedTuple):
    """A code that somebody has shown: of which case, and the how manyth, from 1. Whether it is spent the log knows."""

    case: Case
    nth: int


def service_code(request: Request, case: Case) -> str:
    """The code that holds now, and for one turn more, until it is used."""
    nth = board.codes_used(request.platform.views, case.operator, case.case) + 1
    return f"S-{case.case}-{_check(request, case, _turn(request.platform.clock()), nth)}"


def code_shown(request: Request, text: str) -> Shown | None:
    """Whose code this is, spent or not; None for anything else, or a code whose time is over."""
    typed = _CODE.fullmatch(text.strip())
    if typed is None:
        return None
    now = _turn(request.platform.clock())
    for case in queries.cases(READER, request.platform.views, search=typed[1], size=TWINS).rows:
        if case.subject_kind == "person" and case.case == typed[1]:
            last = board.codes_used(request.platform.views, case.operator, case.case) + 1
            for nth in range(last, max(0, last - 1 - REMEMBERED), -1):
                good = [_check(request, case, turn, nth) for turn in (now, now - 1)]
                if any(hmac.compare_digest(one, typed[2]) for one in good):
                    return Shown(case, nth)
    return None


def _turn(moment: datetime) -> int:
    return int(moment.timestamp() // TURN.total_seconds())


def _check(request: Request, case: Case, turn: int, nth: int) -> str:
    return check_of(request, "service code", case.operator, case.case, str(turn), str(nth))[:SHORT]
