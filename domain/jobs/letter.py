"""The code on a letter of referral (推荐介绍信), by which whoever holds it can check it without an account."""

from __future__ import annotations

import hashlib
from datetime import date

DIGITS, GROUP = 12, 4


def letter_code(operator: str, referral: str, vacancy: str, on: date) -> str:
    """Made of what the letter says; the number of the referral is drawn by chance, so that nobody guesses a code."""
    whole = hashlib.sha256("\n".join(("referral letter", operator, referral, vacancy, on.isoformat())).encode())
    return written(whole.hexdigest()[:DIGITS])


def written(digits: str) -> str:
    """In groups of four."""
    return "-".join(digits[n : n + GROUP] for n in range(0, len(digits), GROUP))


def as_typed(text: str) -> str:
    """However it was typed: capitals, blanks and dashes do not matter."""
    return written("".join(sign for sign in text.casefold() if sign.isalnum()))
