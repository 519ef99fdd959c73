"""Command → who may, which stream, which others it needs, which rule prepares it. One table, a file a context."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from domain.shared.message import Command, Event
from tenants.handlings import (
    appraisals,
    calendars,
    campaigns,
    cases,
    catalogue,
    duties,
    exits,
    facilities,
    fairs,
    feedback,
    handovers,
    households,
    internships,
    jobs,
    operators,
    people,
    posts,
    publications,
    recruiting,
    sampling,
    schemes,
    subsidies,
    tasks,
    training,
    ventures,
    vouchers,
    workforce,
)
from tenants.handlings.handling import Handling, Reaction, Read

HANDLINGS: Mapping[type[Command], Handling] = {
    **operators.HANDLINGS,
    **calendars.HANDLINGS,
    **exits.HANDLINGS,
    **handovers.HANDLINGS,
    **people.HANDLINGS,
    **catalogue.HANDLINGS,
    **cases.HANDLINGS,
    **jobs.HANDLINGS,
    **recruiting.HANDLINGS,
    **households.HANDLINGS,
    **internships.HANDLINGS,
    **posts.HANDLINGS,
    **subsidies.HANDLINGS,
    **vouchers.HANDLINGS,
    **duties.HANDLINGS,
    **feedback.HANDLINGS,
    **training.HANDLINGS,
    **ventures.HANDLINGS,
    **appraisals.HANDLINGS,
    **schemes.HANDLINGS,
    **sampling.HANDLINGS,
    **tasks.HANDLINGS,
    **workforce.HANDLINGS,
    **fairs.HANDLINGS,
    **campaigns.HANDLINGS,
    **publications.HANDLINGS,
    **facilities.HANDLINGS,
}


def _together(*tables: Mapping[type[Event], Reaction]) -> Mapping[type[Event], tuple[Reaction, ...]]:
    """Several contexts may answer to one event; they do so in the order of the tables."""
    found: dict[type[Event], list[Reaction]] = defaultdict(list)
    for table in tables:
        for event, reaction in table.items():
            found[event].append(reaction)
    return {event: tuple(reactions) for event, reactions in found.items()}


REACTIONS: Mapping[type[Event], tuple[Reaction, ...]] = _together(
    people.REACTIONS,
    cases.REACTIONS,
    jobs.REACTIONS,
    recruiting.REACTIONS,
    households.REACTIONS,
    internships.REACTIONS,
    posts.REACTIONS,
    subsidies.REACTIONS,
    training.REACTIONS,
    ventures.REACTIONS,
    appraisals.REACTIONS,
    exits.REACTIONS,
    handovers.REACTIONS,
    schemes.REACTIONS,
    sampling.REACTIONS,
    duties.REACTIONS,
    feedback.REACTIONS,
    tasks.REACTIONS,
    fairs.REACTIONS,
    campaigns.REACTIONS,
    publications.REACTIONS,
    facilities.REACTIONS,
)

__all__ = ["HANDLINGS", "REACTIONS", "Handling", "Reaction", "Read"]
