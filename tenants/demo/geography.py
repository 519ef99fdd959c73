"""Where the demo's operators work: real counties, townships and villages, several cities of Fujian."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tenants.divisions import Divisions

# The city of each operator in turn: the capital most often, so that its bureau has much to look at.
_CITY_BY_CITY = (
    "3501 3505 3501 3502 3501 3506 3503 3501 3509 3505 3501 3507 "
    "3501 3508 3505 3501 3504 3502 3501 3503 3506 3509 3505 3507"
)
_CITIES = _CITY_BY_CITY.split()
_FIRST_COUNTY = "350121"
_NOWHERE_TO_WORK = ("350527",)  # 金门县 is in the list of divisions and in nobody's contract


@dataclass(frozen=True, slots=True)
class Territory:
    """A contract's ground: its county, its areas (townships, or the county itself) and a seat for each outlet."""

    county: str
    areas: tuple[str, ...]
    seats: tuple[str, ...]  # villages
    covered: tuple[tuple[str, ...], ...]  # villages covered from each seat


def counties(divisions: Divisions, rng: random.Random) -> Iterator[str]:
    """A county for each operator in turn, without end; every county of a city before one comes twice."""
    names = {
        city: [c.code for c in divisions.children(city) if c.code not in _NOWHERE_TO_WORK]
        for city in dict.fromkeys(_CITIES)
    }
    for codes in names.values():
        rng.shuffle(codes)
    names["3501"].sort(key=lambda code: code != _FIRST_COUNTY)
    taken: Counter[str] = Counter()
    while True:
        for city in _CITIES:
            yield names[city][taken[city] % len(names[city])]
            taken[city] += 1


def territory(divisions: Divisions, county: str, outlets: int, coverage: float, rng: random.Random) -> Territory:
    """Neighbouring townships of `county` for a contract, a village in each for an outlet, and what each covers.

    `coverage` is the share of the villages that some outlet covers.
    """
    # From 400 on the codes are farms, parks and zones of the statistics, not townships.
    townships = [t.code for t in divisions.children(county) if t.code[6:] < "400" and divisions.children(t.code)]
    outlets = min(outlets, len(townships))
    first = rng.randrange(len(townships) - outlets + 1)
    chosen = tuple(townships[first : first + outlets])
    villages = [[v.code for v in divisions.villages_below(township)] for township in chosen]
    seats = tuple(rng.choice(of_township) for of_township in villages)
    covered = tuple(
        tuple(v for v in of_township if v == seat or rng.random() < coverage)
        for of_township, seat in zip(villages, seats, strict=True)
    )
    areas = (county,) if outlets == len(townships) else chosen
    return Territory(county, areas, seats, covered)
