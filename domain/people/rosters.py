"""The key groups of the notice (重点群体, 三(二)) and who belongs to them: rules over what is known of a person.

The limits the notice leaves open are data (`roster_rules.json`), marked as default.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

import msgspec

from domain.people.facts import Fact
from domain.people.state import Person

GROUPS = (
    "graduates",
    "unemployed",
    "hardship",
    "veterans",
    "disabled",
    "migrants",
    "domestic",
    "long-unemployed",
    "zero-employment-family",
)


class Limits(msgspec.Struct, frozen=True):
    """`contact_days`: by group, how many days after the last contact the next one is due."""

    is_default: bool
    graduate_years: int
    youth_age: int
    long_unemployed_days: int
    contact_days: dict[str, int]


@cache
def limits() -> Limits:
    return msgspec.json.decode((files("domain.people") / "roster_rules.json").read_bytes(), type=Limits)


class Answer(msgspec.Struct, frozen=True):
    """Does a rule hold on a day? `rule` is its name with its limit (`graduated-within:2`); `turns` is the first later
    day on which the answer changes by itself."""

    holds: bool
    rule: str
    turns: date | None = None


Rule = Callable[[Person, date], Answer]


def _lasting(fact: Fact | None, rule: str, day: date, last: date | None = None) -> Answer:
    """A fact holds from its first day to its last, or to `last`."""
    if fact is None:
        return Answer(False, rule)
    until = fact.until if last is None else last
    if day < fact.since:
        return Answer(False, rule, fact.since)
    if until is None:
        return Answer(True, rule)
    return Answer(True, rule, until + timedelta(days=1)) if day <= until else Answer(False, rule)


def _by_fact(fact: str, rule: str, status: str = "") -> Rule:
    """By a fact, or by the status of a finished case that says the same."""
    return lambda person, day: _either(
        _lasting(person.facts.get(fact), rule, day), _lasting(_status(person, status), rule, day)
    )


def _either(*found: Answer) -> Answer:
    """The first that holds, else the first; looked at again when any of them turns."""
    turns = min((one.turns for one in found if one.turns), default=None)
    chosen = next((one for one in found if one.holds), found[0])
    return msgspec.structs.replace(chosen, turns=turns)


def _status(person: Person, status: str) -> Fact | None:
    """A status as a fact with its days."""
    held = person.held.get(status)
    return Fact(held.since or date.min, held.until, "") if held else None


def _graduated(person: Person) -> Fact | None:
    """When the person left school: declared, or by the real-name survey (7.1.2)."""
    if declared := person.facts.get("graduation"):
        return declared
    held = person.held.get("graduate")
    try:
        return Fact(date.fromisoformat(held.facts.get("graduated_on", "")), None, "") if held else None
    except ValueError:
        return None


def _years_on(day: date, years: int) -> date:
    """The same day so many years later; 1 March where there is no 29 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def _graduates(person: Person, day: date) -> Answer:
    """高校毕业生等青年: for some years after graduating; and whoever is unemployed up to the year of a certain age."""
    years, age = limits().graduate_years, limits().youth_age
    school = _graduated(person)
    last = _years_on(school.since, years) - timedelta(days=1) if school else None
    graduated = _lasting(school, f"graduated-within:{years}", day, last)
    if graduated.holds or "unemployed" not in person.statuses or person.born is None:
        return graduated
    too_old = date(person.born.year + age + 1, 1, 1)
    return _either(Answer(True, f"unemployed-youth:{age}", too_old), graduated) if day < too_old else graduated


def _unemployed(person: Person, day: date) -> Answer:
    return _lasting(_status(person, "unemployed"), "registered-unemployed", day)


def spell_began(person: Person, day: date) -> date | None:
    """Since when the person has been out of work, of those registered as unemployed: declared, or the registration."""
    held, declared = person.held.get("unemployed"), person.facts.get("out-of-work")
    if held is None:
        return None
    registered = held.since or person.groups.get("unemployed", day)
    return min(declared.since, registered) if declared else registered


def _long_unemployed(person: Person, day: date) -> Answer:
    days = limits().long_unemployed_days
    rule, began = f"unemployed-for:{days}", spell_began(person, day)
    if began is None:
        return Answer(False, rule)
    reached = began + timedelta(days=days)
    return Answer(True, rule) if reached <= day else Answer(False, rule, reached)


RULES: Mapping[str, Rule] = {
    "graduates": _graduates,
    "unemployed": _unemployed,
    "hardship": _by_fact("hardship", "recognised-hardship", "hardship"),
    "veterans": _by_fact("military-service", "left-military-service"),
    "disabled": _by_fact("disability", "holds-certificate"),
    "migrants": _by_fact("migrant-work", "declared-migrant-work"),
    "domestic": _by_fact("domestic-work", "declared-domestic-work"),
    "long-unemployed": _long_unemployed,
    "zero-employment-family": _by_fact("zero-employment-family", "recognised-family", "zero-employment"),
}


def answers(person: Person, day: date) -> dict[str, Answer]:
    """Every group with what its rule says on the day; nothing holds for a person who has been forgotten."""
    return {
        group: RULES[group](person, day) if person.born is not None else Answer(False, "forgotten") for group in GROUPS
    }


def next_contact(groups: Iterable[str], last: date) -> date | None:
    """When somebody in these groups should be spoken with, counted from the last contact or from coming in."""
    days = [limits().contact_days[group] for group in groups if group in limits().contact_days]
    return last + timedelta(days=min(days)) if days else None
