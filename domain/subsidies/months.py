"""The months a subsidy is claimed for, as `2026-07`."""

from __future__ import annotations

import re

MOST = 36
_MONTH = re.compile(r"(20[0-9]{2})-(0[1-9]|1[0-2])")


def months_between(first: str, last: str) -> tuple[str, ...] | None:
    """Every month from `first` to `last`; None when one is no month, they are the wrong way round, or too many."""
    if not (_MONTH.fullmatch(first) and _MONTH.fullmatch(last)) or first > last:
        return None
    begin, end = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (first, last))
    if end - begin >= MOST:
        return None
    return tuple(f"{number // 12}-{number % 12 + 1:02}" for number in range(begin, end + 1))
