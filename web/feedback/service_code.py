"""The service code (一码通办): shown behind a receipt, typed or scanned at a window, it opens the person's record.

It is the number of a case with a keyed check of the present quarter of an hour: kept nowhere, worth nothing later.
"""

from __future__ import annotations

import hmac
import re
from datetime import datetime, timedelta

from projections.case_board import queries
from projections.case_board.answers import Case
from web.feedback.codes import READER, TWINS, check_of
from web.request import Request

TURN = timedelta(minutes=15)
SHORT = 6  # characters of the check: 30 bits, for fifteen minutes, at a window that is signed in
_CODE = re.compile(rf"S-(.{{1,60}})-([0-9A-Z]{{{SHORT}}})")


def service_code(request: Request, case: Case) -> str:
    """The code that holds now, and for one turn more."""
    return f"S-{case.case}-{_check(request, case, _turn(request.platform.clock()))}"


def person_behind(request: Request, text: str) -> Case | None:
    """The case whose person showed this code; None for anything else, or a code whose time is over."""
    typed = _CODE.fullmatch(text.strip())
    if typed is None:
        return None
    now = _turn(request.platform.clock())
    for case in queries.cases(READER, request.platform.views, search=typed[1], size=TWINS).rows:
        if case.subject_kind == "person" and case.case == typed[1]:
            good = [_check(request, case, turn) for turn in (now, now - 1)]
            if any(hmac.compare_digest(one, typed[2]) for one in good):
                return case
    return None


def _turn(moment: datetime) -> int:
    return int(moment.timestamp() // TURN.total_seconds())


def _check(request: Request, case: Case, turn: int) -> str:
    return check_of(request, "service code", case.operator, case.case, str(turn))[:SHORT]
