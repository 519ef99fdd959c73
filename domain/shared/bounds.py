"""What no field of any command may hold: text missing, endless or unreadable, numbers below zero or beyond sense.

Looked at once, before any decision, so that no context has to think of it.
"""

from __future__ import annotations

import re
from datetime import date

from domain.shared.message import Command
from domain.shared.personal import Personal
from domain.shared.refusal import Refusal, refuse

LINE, TEXT = 200, 5_000
"""Characters of a line and of a text of several lines."""

MOST = 10**12
"""The largest number that is taken, in fen ten thousand million yuan."""

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
"""Days that are taken: beyond them lies a slip of the pen, and days counted from there would leave the calendar."""

TEXTS = {
    *("text", "note", "reason", "profile", "benefits", "private", "fields", "opinion"),
    *("plan", "findings", "summary", "solution", "question", "advice"),
    *("analysis", "improvement", "handling", "safety", "duties", "answers", "words"),
    *("work", "schooling", "skills", "remarks"),
    *("grounds", "reasons", "minutes"),
}
KEYS = {
    *("operator", "outlet", "staff", "person", "identity_key", "case", "subject", "employer", "vacancy", "referral"),
    *("policy", "voucher", "scheme", "period", "evidence", "sha256", "task", "duty", "complaint"),
    *("claim", "claimant", "household", "internship"),
    *("record", "team", "expert", "member", "leader", "honour"),
    *("course", "venture", "review", "loan", "clinic"),
    *("matches", "recruitment", "offer"),
    *("draft", "signal"),
    *("fair", "visitor", "entry", "campaign", "given", "publication", "facility", "exit"),
}
"""Fields that name a stream, a claim or a person's key: letters, digits and a few signs, made by machines."""

UNCHECKED = {"document"}  # a scheme is read, and refused, as a whole

_KEY = re.compile(r"[A-Za-z0-9_:-]{1,100}")
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def out_of_bounds(command: Command) -> Refusal | None:
    """The first field that cannot be taken, or None. An id that is filled in later may still be empty."""
    optional = {
        f for f, _ in zip(reversed(command.__struct_fields__), reversed(command.__struct_defaults__), strict=False)
    }
    for field in command.__struct_fields__:
        value = getattr(command, field)
        if field in KEYS and isinstance(value, str) and (value or field not in optional) and not _KEY.fullmatch(value):
            return refuse("text.unreadable" if value else "text.missing", field=field)
        if field not in UNCHECKED and (problem := _problem(value, field)):
            return problem
    return None


def _problem(value: object, field: str) -> Refusal | None:
    match value:
        case bool():
            return None
        case int():
            return None if 0 <= value <= MOST else refuse("number.range", field=field, least=0, most=MOST)
        case date():
            return (
                None if FIRST <= value <= LAST else refuse("day.range", field=field, least=FIRST.year, most=LAST.year)
            )
        case str():
            return unfit(value, field)
        case Personal(is_sealed=False):
            return unfit(value.plain, field)
        case tuple():
            return next((p for one in value if (p := _problem(one, field))), None)
        case dict():
            return next((p for pair in value.items() if (p := _problem(pair, field))), None)
    return None


def unfit(text: str, field: str) -> Refusal | None:
    """Why a text is not taken for that field, or None."""
    most = TEXT if field in TEXTS else LINE
    if len(text) > most:
        return refuse("text.too-long", field=field, most=most)
    return refuse("text.unreadable", field=field) if _UNREADABLE.search(text) else None


def is_day(text: str) -> bool:
    """Is it a day as forms keep it, year-month-day, within the days that are taken?"""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return False
    return day.isoformat() == text and FIRST <= day <= LAST
