"""Codes on papers, by which whoever holds one can check it without an account: twelve digits of a digest, in groups."""

from __future__ import annotations

import hashlib

DIGITS, GROUP = 12, 4


def code_of(*parts: str) -> str:
    """Made of what the paper says; the first part names the kind of paper."""
    return written(hashlib.sha256("\n".join(parts).encode()).hexdigest()[:DIGITS])


def written(digits: str) -> str:
    """In groups of four."""
    return "-".join(digits[n : n + GROUP] for n in range(0, len(digits), GROUP))


def as_typed(text: str) -> str:
    """However it was typed: capitals, blanks and dashes do not matter."""
    return written("".join(sign for sign in text.casefold() if sign.isalnum()))
