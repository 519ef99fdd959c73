"""What is remembered of a person to decide by: small, however long their history."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.people.events import (
    PersonCorrected,
    PersonFactRecorded,
    PersonFactWithdrawn,
    PersonGroupsReviewed,
    PersonIdentityCorrected,
    PersonRegistered,
    PersonServed,
    PersonStatusEnded,
    PersonStatusGained,
)
from domain.people.facts import Fact
from domain.shared.message import Event
from domain.shared.personal import Personal


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """A status that lasts: the case that gave it, the operator whose case it was, from when and how long it holds.

    `since` is None for what was recorded before days were; `until` is None when only an event ends it.
    """

    case: str
    operator: str
    since: date | None = None
    until: date | None = None
    facts: dict[str, str] = {}


FOUND_WORK = ("hired", "employed", "found-work")
"""Causes of an end after which a new spell of unemployment would begin."""


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """A known person. `born` is None once the person has been forgotten; `statuses` maps a status to its case, `held`
    to everything else that is known of it.

    `groups` maps each key group the person is in to the day they came into it; `reviewed` is the last day that was
    looked at, `next_review` the next one on which a limit of time is reached.
    """

    person: str
    identity_key: str = ""
    born: date | None
    sex: str
    village: str
    operators: frozenset[str]
    statuses: dict[str, str] = {}
    held: dict[str, Held] = {}
    facts: dict[str, Fact] = {}
    groups: dict[str, date] = {}
    reviewed: date | None = None
    next_review: date | None = None

    def served_by(self, operator: str) -> bool:
        """Does the operator see this person? Nobody sees a forgotten one."""
        return self.born is not None and operator in self.operators


def _date(born: Personal) -> date | None:
    return None if born.is_sealed or not born.plain else date.fromisoformat(born.plain)


def evolve(state: Person | None, event: Event) -> Person | None:
    if isinstance(event, PersonRegistered):
        return Person(
            person=event.person,
            identity_key=event.identity_key,
            born=_date(event.born),
            sex=event.sex,
            village=event.village,
            operators=frozenset({event.operator}),
        )
    return None if state is None else _known(state, event)


def _known(state: Person, event: Event) -> Person:
    change = msgspec.structs.replace
    match event:
        case PersonServed():
            return change(state, operators=state.operators | {event.operator})
        case PersonStatusGained():
            told = {name: getattr(event, name) for name in Held.__struct_fields__}
            return _holding(state, {**state.held, event.status: Held(**told)})
        case PersonStatusEnded():
            return _without_status(state, event)
        case PersonCorrected(village=village) if village:
            return change(state, village=village)
        case PersonIdentityCorrected():
            return change(state, identity_key=event.identity_key, born=_date(event.born), sex=event.sex)
        case PersonFactRecorded():
            return change(state, facts={**state.facts, event.fact: Fact(event.since, event.until, event.kind)})
        case PersonFactWithdrawn():
            return change(state, facts=_without(state.facts, event.fact))
        case PersonGroupsReviewed():
            left = {group: day for group, day in state.groups.items() if group not in event.left}
            groups = left | dict.fromkeys(event.entered, event.day)
            return change(state, groups=groups, reviewed=event.day, next_review=event.next_review)
    return state


def _without_status(state: Person, event: PersonStatusEnded) -> Person:
    """Whoever finds work begins a new spell the next time."""
    found_work = event.status == "unemployed" and event.cause in FOUND_WORK
    facts = _without(state.facts, "out-of-work") if found_work else state.facts
    left = {status: held for status, held in state.held.items() if status != event.status}
    return msgspec.structs.replace(_holding(state, left), facts=facts)


def _holding(state: Person, held: dict[str, Held]) -> Person:
    return msgspec.structs.replace(state, held=held, statuses={status: one.case for status, one in held.items()})


def _without(facts: dict[str, Fact], name: str) -> dict[str, Fact]:
    return {fact: held for fact, held in facts.items() if fact != name}
