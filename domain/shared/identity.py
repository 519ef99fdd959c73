"""Resident identity numbers (公民身份号码, GB 11643) and unified social credit codes (统一社会信用代码, GB 32100).

Only what the standards themselves fix is checked: the form, the date and the check character. The first six digits are
no ground for refusal: codes of abolished counties, of Hong Kong, Macao and Taiwan residents (81–83) and of foreign
permanent residents (9…) are all in lawful use.
"""

from __future__ import annotations

from datetime import date

import msgspec

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


class Identity(msgspec.Struct, frozen=True):
    """What an identity number says of its holder."""

    number: str
    born: date
    sex: str  # "M" or "F"


def check_character(first_seventeen: str) -> str:
    """The eighteenth character for seventeen digits."""
    return _CHECKS[sum(w * int(d) for w, d in zip(_WEIGHTS, first_seventeen, strict=True)) % 11]


def read_identity(text: str) -> Identity | None:
    """The identity behind an 18-character number, or None when its form, date or check character is wrong."""
    number = text.strip().upper()
    digits = number[:17]
    if len(number) != 18 or not (digits.isdigit() and digits.isascii()):
        return None
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None
    if number[17] != check_character(digits):
        return None
    return Identity(number, born, "M" if int(number[16]) % 2 else "F")


def age_on(born: date, day: date) -> int:
    """Full years lived on `day`; somebody born on 29 February is a year older on 1 March of a common year."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def is_credit_code(text: str) -> bool:
    """Is `text` an 18-character unified social credit code with the right check character?"""
    if len(text) != 18 or any(c not in _CREDIT_ALPHABET for c in text):
        return False
    return text[17] == credit_check_character(text[:17])


def credit_check_character(first_seventeen: str) -> str:
    total = sum(w * _CREDIT_ALPHABET.index(c) for w, c in zip(_CREDIT_WEIGHTS, first_seventeen, strict=True))
    return _CREDIT_ALPHABET[(31 - total % 31) % 31]
