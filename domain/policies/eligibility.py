"""Who may be served by an item: annex 2's clauses, each decided by a named rule from facts.

What no register holds (ability and wish to work, being out of work) is declared by the person at the window and kept
with the case; age and place are computed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec

from domain.catalogue.catalogue import ServiceItem
from domain.people.person import Person
from domain.shared.area import within
from domain.shared.identity import age_on
from domain.shared.refusal import Refusal, refuse

WORKING_AGE = 16  # Labour Law, article 15


class Applicant(msgspec.Struct, frozen=True, kw_only=True):
    """What the rules look at. `areas` are the contract's."""

    person: Person
    declared: frozenset[str]
    areas: tuple[str, ...]
    on: date


def months_of_delay(born: date, first_month: tuple[int, int], every: int, most: int) -> int:
    """Months by which retirement is put off: one for every `every` months born from `first_month` (year, month) on."""
    months = (born.year - first_month[0]) * 12 + born.month - first_month[1]
    return 0 if months < 0 else min(most, months // every + 1)


def retirement_date(born: date, sex: str) -> date:
    """The day on which the statutory age is reached (2025 reform): men 60 → 63, women 55 → 58, a month for every four.

    In a month without the day of birth it is reached on the first of the next. Women in posts that retire earlier are
    still of working age here: refusing them would need a fact nobody has typed.
    """
    years, first_month = (60, (1965, 1)) if sex == "M" else (55, (1970, 1))
    months = born.month - 1 + months_of_delay(born, first_month, 4, 36)
    year, month = born.year + years + months // 12, months % 12 + 1
    try:
        return date(year, month, born.day)
    except ValueError:
        return date(year, month + 1, 1)  # a short month is never December


def _of_working_age(a: Applicant) -> bool:
    born = a.person.born
    return born is not None and age_on(born, a.on) >= WORKING_AGE and a.on < retirement_date(born, a.person.sex)


def _old_enough(a: Applicant) -> bool:
    return a.person.born is not None and age_on(a.person.born, a.on) >= WORKING_AGE


def _declared(fact: str) -> Callable[[Applicant], bool]:
    return lambda a: fact in a.declared


def _lives_here(a: Applicant) -> bool:
    return within(a.person.village, a.areas)


RULES: dict[str, Callable[[Applicant], bool]] = {
    "within_statutory_working_age": _of_working_age,
    "age>=16": _old_enough,
    "able_to_work": _declared("able_to_work"),
    "wants_work": _declared("wants_work"),
    "wants_job": _declared("wants_work"),
    "is_unemployed": _declared("is_unemployed"),
    "local_resident": _lives_here,
    "in_jurisdiction": _lives_here,
}
# Clauses the window asks about, so that a form can show exactly these.
DECLARABLE = {
    "able_to_work": "able_to_work",
    "wants_work": "wants_work",
    "wants_job": "wants_work",
    "is_unemployed": "is_unemployed",
}


def explain(item: ServiceItem, applicant: Applicant) -> list[tuple[str, bool]]:
    """Each clause in the notice's words with whether it holds. KeyError when a clause has no rule yet."""
    return [(clause.quote, RULES[clause.rule](applicant)) for clause in item.eligibility_rules]


def not_eligible(item: ServiceItem, applicant: Applicant) -> Refusal | None:
    """The first clause that does not hold, in the notice's words."""
    for clause in item.eligibility_rules:
        if not RULES[clause.rule](applicant):
            field = "declared" if clause.rule in DECLARABLE else "subject"
            return refuse("cases.not-eligible", field=field, clause=clause.quote, rule=clause.rule)
    return None
