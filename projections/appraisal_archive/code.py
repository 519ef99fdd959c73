"""The code printed on an appraisal, by which anybody can check it."""

from __future__ import annotations

LENGTH = 12  # characters of the digest: 48 bits
_GROUP = 4


def code_of(digest: str) -> str:
    """The beginning of a digest in groups of four: `3f9c-07ab-41de`."""
    return "-".join(digest[start : start + _GROUP] for start in range(0, LENGTH, _GROUP))


def read_code(typed: str) -> str | None:
    """The code a person meant, in either case, with or without hyphens and spaces; None when it is none."""
    plain = typed.lower().replace("-", "").replace(" ", "")
    is_hexadecimal = all(character in "0123456789abcdef" for character in plain)
    return code_of(plain) if len(plain) == LENGTH and is_hexadecimal else None
