"""The divisions that somebody named in their own words (工作地点要求): counties of the city and townships near home."""

from __future__ import annotations

from domain.jobs.matching import CITY, COUNTY
from tenants.divisions import Division, divisions

ENDINGS = ("街道", "区", "县", "市", "镇", "乡")
SHORTEST = 2  # characters of a name without its ending


def places_named(text: str, home: str) -> list[str]:
    """Codes in the order of the divisions; none where nothing was said, or nothing near is called so."""
    if not text.strip():
        return []
    near = [*divisions().children(home[:CITY]), *divisions().children(home[:COUNTY])]
    return [one.code for one in near if any(name in text for name in _names(one))]


def _names(division: Division) -> list[str]:
    """鼓楼区, and 鼓楼 as people say."""
    ending = next((end for end in ENDINGS if division.name.endswith(end)), "")
    short = division.name.removesuffix(ending)
    return [division.name, short] if len(short) >= SHORTEST else [division.name]
