"""Divisions in words: what a contract covers, and the places one can narrow a list to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.shared.area import within
from tenants.context import Context
from tenants.divisions import divisions

COUNTY, TOWNSHIP = 6, 9  # digits of a code


@dataclass(frozen=True, slots=True)
class Covered:
    """One county of a contract: its whole, or its townships, each with single villages or as a whole."""

    county: str
    whole: bool
    townships: tuple[tuple[str, tuple[str, ...]], ...]  # name, names of villages; none for the whole township


def covered(areas: Sequence[str]) -> list[Covered]:
    """The areas of a contract by county, in the order of their codes."""
    known = divisions()
    found = []
    for county in sorted({area[:COUNTY] for area in areas}):
        inside = sorted(area for area in areas if area.startswith(county))
        townships: dict[str, list[str]] = {area[:TOWNSHIP]: [] for area in inside if len(area) > COUNTY}
        for area in inside:
            if len(area) > TOWNSHIP:
                townships[area[:TOWNSHIP]].append(known.name(area))
        named = tuple((known.name(code), tuple(villages)) for code, villages in townships.items())
        found.append(Covered(known.name(county), within(county, tuple(areas)), named))
    return found


def villages_of(areas: Sequence[str]) -> frozenset[str]:
    """The codes of all villages in the areas."""
    return frozenset(village.code for area in areas for village in divisions().villages_below(area))


def divisions_below(context: Context) -> list[tuple[str, str]]:
    """The divisions one level below the reader's own, as (code, name); none for a county."""
    if context.role.in_tenant or len(context.area) >= COUNTY:
        return []
    return [(one.code, one.name) for one in divisions().children(context.area or "35")]
