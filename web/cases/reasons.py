"""Why a person may be served by an item: the notice's clauses one by one, with what decided each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from domain.catalogue.catalogue import Clause, ServiceItem
from domain.people.person import Person
from domain.policies.eligibility import DECLARABLE, RULES, Applicant
from web.i18n import gettext, plural
from web.shown.people import PersonShown
from web.terms.catalogue import clause_text
from web.terms.places import place

ABOUT_PLACE = ("local_resident", "in_jurisdiction")


@dataclass(frozen=True, slots=True)
class Reason:
    """One clause. `holds` is None while the person has not declared anything yet."""

    holds: bool | None
    text: str
    sub: str
    rule: str  # the clause's number in annex 2


def reasons(
    item: ServiceItem,
    person: PersonShown,
    *,
    on: date,
    areas: tuple[str, ...],
    declared: Collection[str] | None = None,
) -> list[Reason]:
    """The clauses as they stand on a day; `declared` is None before the form was sent."""
    state = Person(
        person=person.person,
        born=person.born,
        sex=person.record.sex,
        village=person.record.village,
        operators=frozenset(),
    )
    applicant = Applicant(person=state, declared=frozenset(declared or ()), areas=areas, on=on)
    return [_reason(clause, applicant, person, asked=declared is not None) for clause in item.eligibility_rules]


def declarations(item: ServiceItem) -> list[str]:
    """The facts the window asks for, in the order of the clauses."""
    asked = [DECLARABLE[clause.rule] for clause in item.eligibility_rules if clause.rule in DECLARABLE]
    return list(dict.fromkeys(asked))


def _reason(clause: Clause, applicant: Applicant, person: PersonShown, *, asked: bool) -> Reason:
    waiting = clause.rule in DECLARABLE and not asked
    holds = None if waiting else RULES[clause.rule](applicant)
    return Reason(holds, clause_text(clause.quote), _because(clause, applicant, person), clause.clause)


def _because(clause: Clause, applicant: Applicant, person: PersonShown) -> str:
    if clause.rule in DECLARABLE:
        return gettext("由本人声明")
    if clause.rule in ABOUT_PLACE:
        return gettext("常住%(place)s", place=place(person.record.village))
    age = person.age_on(applicant.on)
    return plural("%(num)s 岁", age) if age is not None else ""
