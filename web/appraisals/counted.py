"""From a record back to the appraisals: the periods in which it counts, or why it does not (计入哪一期、哪个要点)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from domain.shared.period import Period
from projections.appraisal_archive import queries as archive
from projections.workload.places import Place, Tally, places_of, surveyed_in
from web import addresses
from web.guards.access import opens
from web.request import Request


@dataclass(frozen=True, slots=True)
class CountedPlace:
    """`href` leads to the period's records of the first point; None without an appraisal, or when it is not theirs."""

    place: Place
    href: str | None

    @property
    def period(self) -> str:
        return str(self.place.period)


def counted_places(request: Request, operator: str, *keys: str) -> tuple[CountedPlace, ...]:
    """Where the facts of a record stand; `keys` as the facts have them: `case-1`, `case:case-1`, …."""
    context, views = request.context, request.platform.views
    schemes = tuple(scheme for _, scheme in archive.schemes_ready(views))
    found = places_of(context, views, operator, keys, schemes)
    return tuple(CountedPlace(one, _href(request, operator, one)) for one in _together(found))


def counted_surveys(request: Request, operator: str, proof: str) -> tuple[tuple[Tally, str | None], ...]:
    """Where the persons surveyed by a campaign, or for a task (`task:…`), count, each with the way there."""
    context, views = request.context, request.platform.views
    schemes = tuple(scheme for _, scheme in archive.schemes_ready(views))
    found = surveyed_in(context, views, operator, proof, schemes)
    return tuple((one, _href(request, operator, one)) for one in found)


def _together(found: Iterable[Place]) -> list[Place]:
    """What one record proves, of the same period and with the same outcome, on one line."""
    lines: dict[tuple[Period, str | None], Place] = {}
    for one in found:
        there = lines.get((one.period, one.why_not))
        points = tuple(dict.fromkeys((*(there.points if there else ()), *one.points)))
        lines[one.period, one.why_not] = msgspec.structs.replace(one, points=points)
    return list(lines.values())


def _href(request: Request, operator: str, place: Place | Tally) -> str | None:
    page = addresses.route("appraisals.basis")
    if page is None or not opens(request.context.role, page) or not _appraised(request, operator, place.period):
        return None
    return addresses.url("appraisals.basis", {"point": place.points[0]}, operator=operator, period=str(place.period))


def _appraised(request: Request, operator: str, period: Period) -> bool:
    return archive.appraisal(request.context, request.platform.views, operator, str(period)) is not None
