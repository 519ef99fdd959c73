"""The places of a post: who holds one in which months, by which claim; never more people than were confirmed."""

from __future__ import annotations

from typing import Any

from domain.posts.commands import CountPlace, FreePlaces, TakePlace
from domain.posts.events import PlaceFreed, PlaceTaken
from domain.posts.state import Place, Post
from domain.shared.decider import Decision
from domain.shared.refusal import refuse


def take(command: TakePlace, state: Post) -> Decision:
    """Annex 2, 2.1.6 and 2.1.7: as many as were confirmed, in every month, whichever claims name them.

    A person counts once for all subsidies of the post; who comes in another's place comes in another month.
    """
    place = _wanted(command)
    if place in state.places:
        return []
    for month in place.months:
        others = {one.person for one in state.places if month in one.months} - {place.person}
        if len(others) >= state.headcount:
            return refuse("subsidies.post-full", field="post", headcount=state.headcount, month=month)
    return [PlaceTaken(post=state.post, operator=state.operator, **_told(place))]


def count(command: CountPlace, state: Post) -> Decision:
    """What was claimed before places were kept is not refused afterwards; it leaves less for who comes now."""
    place = _wanted(command)
    return [] if place in state.places else [PlaceTaken(post=state.post, operator=state.operator, **_told(place))]


def free(command: FreePlaces, state: Post) -> Decision:
    """Those of one line, or all of a claim."""
    months = _in_order(command.months)
    return [
        PlaceFreed(post=state.post, operator=state.operator, **_told(one))
        for one in state.places
        if one.claim == command.claim
        and (not command.person or (one.subsidy, one.person) == (command.subsidy, command.person))
        and (not months or one.months == months)
    ]


def _wanted(command: TakePlace | CountPlace) -> Place:
    months = _in_order(command.months)
    return Place(claim=command.claim, subsidy=command.subsidy, person=command.person, months=months)


def _in_order(months: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(set(months)))


def _told(place: Place) -> dict[str, Any]:
    return {name: getattr(place, name) for name in Place.__struct_fields__}
