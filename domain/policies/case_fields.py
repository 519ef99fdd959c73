"""What the form of a case says, read as days, numbers and numbers of other things."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

_ID = re.compile(r"[A-Za-z0-9_:-]{1,100}")

Fields = Mapping[str, str]


def day(fields: Fields, name: str) -> date | None:
    """The day a field holds, None when it is empty or no day."""
    try:
        return date.fromisoformat(fields.get(name, ""))
    except ValueError:
        return None


def number(fields: Fields, name: str) -> int:
    """The number a field holds, 0 when it is empty or no number."""
    text = fields.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 12 else 0


def several(fields: Fields, name: str) -> tuple[str, ...]:
    """The choices a field holds."""
    return tuple(one for one in fields.get(name, "").split(",") if one)


def named(fields: Fields, name: str) -> str:
    """The number of another thing that a field holds; what can be no such number is as good as unknown."""
    text = fields.get(name, "").strip()
    return text if _ID.fullmatch(text) else "-" if text else ""
