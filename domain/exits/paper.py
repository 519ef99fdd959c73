"""The code on a notice or a decision, by which whoever holds it can check it without an account."""

from __future__ import annotations

import hashlib
from datetime import date

DIGITS, GROUP = 12, 4


def paper_code(operator: str, exit: str, step: int, number: str, on: date) -> str:
    """Of one paper: `step` is the event's place in its stream, `number` the number that the bureau gave it."""
    whole = "\n".join(("exit paper", operator, exit, str(step), number, on.isoformat()))
    return written(hashlib.sha256(whole.encode()).hexdigest()[:DIGITS])


def written(digits: str) -> str:
    """In groups of four."""
    return "-".join(digits[n : n + GROUP] for n in range(0, len(digits), GROUP))


def as_typed(text: str) -> str:
    """However it was typed: capitals, blanks and dashes do not matter."""
    return written("".join(sign for sign in text.casefold() if sign.isalnum()))
