"""The code on a letter of referral (推荐介绍信), by which whoever holds it can check it without an account."""

from __future__ import annotations

from datetime import date

from domain.shared.papers import code_of


def letter_code(operator: str, referral: str, vacancy: str, on: date) -> str:
    """Made of what the letter says; the number of the referral is drawn by chance, so that nobody guesses a code."""
    return code_of("referral letter", operator, referral, vacancy, on.isoformat())
