"""What may be written into the file of a recruitment, and in what order. Annex 2, 3.1.4, 3.3.1 and 3.3.2."""

from __future__ import annotations

import msgspec


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """`after` must have been made before; `must` may not be empty, `may` be; `many` may be made more than once; `late`
    entries are made even after the case is finished."""

    code: str
    must: tuple[str, ...]
    may: tuple[str, ...] = ()
    after: str = ""
    many: bool = False
    late: bool = False


RECOMMENDATION, AGENCY, REMOTE = "3.1.4", "3.3.1", "3.3.2"

CALL_BACK = Entry(code="call-back", must=("working", "contract", "insurance"), may=("problems",), many=True, late=True)
"""跟踪回访: 及时掌握用人单位用工情况，规范用工行为: how many work there, contract signed, insurance paid."""

ENTRIES: dict[str, tuple[Entry, ...]] = {
    RECOMMENDATION: (
        Entry(code="analysis", must=("reasons", "measures", "again"), may=("again_by",), many=True, late=True),
        CALL_BACK,
    ),
    AGENCY: (
        Entry(code="survey", must=("place", "findings")),
        Entry(code="plan", must=("channels", "headcount", "until", "plan"), after="survey"),
        Entry(code="result", must=("recruited", "summary"), after="plan"),
        msgspec.structs.replace(CALL_BACK, after="result"),
    ),
    REMOTE: (
        Entry(code="application", must=("materials",)),
        Entry(code="written-test", must=("score", "passed"), after="application"),
        Entry(code="interview", must=("day", "time", "link"), after="application", many=True),
        Entry(code="interview-held", must=("passed",), after="interview"),
        Entry(code="assessment", must=("suits",), after="interview-held"),
        Entry(code="notice", must=("hired",), may=("starts_on",), after="interview-held", late=True),
    ),
}
REASONS = ("wage", "skill", "place", "hours", "supply", "slow", "other")
CHANNELS = ("outlet", "fair", "online", "village", "school")


def entry_of(item: str, code: str) -> Entry | None:
    return next((one for one in ENTRIES.get(item, ()) if one.code == code), None)
