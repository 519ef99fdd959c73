"""What a vacancy may ask for, in order of height, and when an age limit may be asked for at all."""

from __future__ import annotations

EDUCATION = ("primary", "junior", "senior", "vocational", "college", "bachelor", "master")
EDUCATION_LEVELS = {code: level for level, code in enumerate(EDUCATION, start=1)}
QUALIFICATIONS = ("none", "level-5", "level-4", "level-3", "level-2", "level-1")
QUALIFICATION_LEVELS = {code: level for level, code in enumerate(QUALIFICATIONS)}

AGE_GROUNDS = ("minors", "statute", "retirement")
"""Lawful grounds of an age limit: work forbidden to minors 16–18 (Labour Law, article 64), an age that a law or rule
sets for the trade, and the statutory age of retirement."""


def outside_lawful_age(age: int | None, least: int, most: int, ground: str) -> bool:
    """Is somebody outside a limit that counts? A limit without a lawful ground does not; nor does an unknown age."""
    if ground not in AGE_GROUNDS or age is None:
        return False
    return age < least or bool(most and age > most)
