"""What a vacancy may ask for, in order of height, and when an age limit may be asked for at all."""

from __future__ import annotations

import re

EDUCATION = ("primary", "junior", "senior", "vocational", "college", "bachelor", "master")
EDUCATION_LEVELS = {code: level for level, code in enumerate(EDUCATION, start=1)}
QUALIFICATIONS = ("none", "level-5", "level-4", "level-3", "level-2", "level-1")
QUALIFICATION_LEVELS = {code: level for level, code in enumerate(QUALIFICATIONS)}

AGE_GROUNDS = ("minors", "statute", "retirement")
"""Lawful grounds of an age limit: work forbidden to minors 16–18 (Labour Law, article 64), an age that a law or rule
sets for the trade, and the statutory age of retirement."""

_UNLAWFUL = re.compile(
    "(?:只|仅|限|只限|仅限|只招|仅招|不招|不要|谢绝)(?:男|女|汉族|少数民族|已婚|未婚|已育|未育|残疾|乙肝|外地|外省|本地户)"
    "|(?:男|女)(?:性|士|生)?优先|(?:已婚|未婚|已育|未育|汉族|本地户口|本地户籍|本地人)(?:者)?优先|无乙肝"
)


def unlawful_words(text: str) -> str:
    """What a text asks for that nobody may be chosen by: sex, ethnicity, family, disability, infection, origin; or "".

    Employment Promotion Law, articles 26 to 31; 《人力资源市场暂行条例》, article 24.
    """
    found = _UNLAWFUL.search("".join(text.split()))
    return found[0] if found else ""


def outside_lawful_age(age: int | None, least: int, most: int, ground: str) -> bool:
    """Is somebody outside a limit that counts? A limit without a lawful ground does not; nor does an unknown age."""
    if ground not in AGE_GROUNDS or age is None:
        return False
    return age < least or bool(most and age > most)
