"""Coming into and going out of key groups, on the day it happens, however late somebody looks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from domain.people.events import PersonGroupsReviewed
from domain.people.rosters import answers
from domain.people.state import Person, evolve
from domain.shared.message import Event


def with_reviews(state: Person, events: Sequence[Event], on: date) -> list[Event]:
    """The events, before them what the passing of time has changed until `on`, after them what they change.

    A limit that was reached while nothing ran is dated to the day it was reached.
    """
    passed, state = _passing(state, on)
    told: list[Event] = [*passed, *events]
    for event in events:
        state = evolve(state, event) or state
    last = _review(state, max(on, state.reviewed or on))
    return [*told, last] if last else told


def _passing(state: Person, until: date) -> tuple[list[Event], Person]:
    told: list[Event] = []
    while state.next_review and state.next_review <= until:
        review = _review(state, state.next_review)
        if review is None:
            break
        told.append(review)
        state = evolve(state, review) or state
    return told, state


def _review(state: Person, day: date) -> PersonGroupsReviewed | None:
    """What is otherwise on the day than it was; None when nothing is."""
    found = answers(state, day)
    entered = {group: one.rule for group, one in found.items() if one.holds and group not in state.groups}
    left = {group: one.rule for group, one in found.items() if not one.holds and group in state.groups}
    turning = [one.turns for one in found.values() if one.turns and one.turns > day]
    turns = min(turning, default=None)
    if not entered and not left and turns == state.next_review:
        return None
    return PersonGroupsReviewed(
        person=state.person,
        day=day,
        entered=tuple(entered),
        entered_by=tuple(entered.values()),
        left=tuple(left),
        left_by=tuple(left.values()),
        next_review=turns,
    )
