"""Administrative divisions (行政区划) by code: 2 province, 4 city, 6 county, 9 township, 12 village or community."""

from __future__ import annotations

LEVELS = {2: "province", 4: "city", 6: "county", 9: "township", 12: "village"}


def is_area(code: str) -> bool:
    return len(code) in LEVELS and code.isdigit() and code.isascii()


def is_village(code: str) -> bool:
    return len(code) == 12 and is_area(code)


def within(code: str, areas: tuple[str, ...]) -> bool:
    """Is the division `code` one of `areas` or below one of them?"""
    return any(code.startswith(area) for area in areas)
