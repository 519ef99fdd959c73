"""The middle of all operators under contract, for schemes that compare them. Read once for a period and an area."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from domain.appraisals.peers import figures, middles
from domain.appraisals.scheme import Scheme
from domain.shared.period import Period
from schedulers.sources import Sources

PeersOf = Callable[[str], dict[str, Fraction]]
"""The code of an operator → `<point>/<measure>` → the middle of its peers."""


def peers_of(sources: Sources, scheme: Scheme, period: Period) -> PeersOf:
    """Nothing is read until it is asked for, and nothing at all for a scheme that compares nobody."""
    compares = any(part.against.kind == "peers" for point in scheme.points_in(period) for part in point.parts)
    known: dict[str, dict[str, Fraction]] = {}

    def of(code: str) -> dict[str, Fraction]:
        area = code.removeprefix("op-")[:6] if scheme.peers_area == "county" else ""
        if compares and area not in known:
            among = [one for one in sources.under_contract(period) if one.removeprefix("op-").startswith(area)]
            each = [figures(scheme, period, sources.facts(one, period)[1]) for one in among]
            known[area] = middles(scheme, period, each)
        return known.get(area, {})

    return of
