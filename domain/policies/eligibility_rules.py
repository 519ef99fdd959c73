"""The rules that decide annex 2's clauses. A clause names a rule and its terms (`domain/catalogue/clauses.json`).

Age and place are computed, registrations are looked up, days are read off the form; what no register holds is declared
at the window and kept with the case.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import msgspec

from domain.catalogue.item import Rule
from domain.people.person import Person
from domain.shared.area import within
from domain.shared.identity import age_on

WORKING_AGE = 16  # Labour Law, article 15
_NO_LIMIT = 150


class Applicant(msgspec.Struct, frozen=True, kw_only=True):
    """What the rules look at. `areas` are the contract's; `members` a household's, the applicant among them."""

    declared: frozenset[str]
    on: date
    person: Person | None = None
    areas: tuple[str, ...] = ()
    fields: Mapping[str, str] = {}
    members: tuple[Person, ...] = ()


class Answer(msgspec.Struct, frozen=True):
    """Whether a rule holds, and on what ground: age, place, declared, status, date or members."""

    holds: bool
    ground: str


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
    return months_after(born, 12 * years + months_of_delay(born, first_month, 4, 36))


def months_after(day: date, months: int) -> date:
    """The same day so many months later; the first of the next month where there is no such day."""
    count = day.month - 1 + months
    year, month = day.year + count // 12, count % 12 + 1
    try:
        return date(year, month, day.day)
    except ValueError:
        return date(year, month + 1, 1)  # a short month is never December


def of_working_age(person: Person | None, on: date) -> bool:
    if person is None or person.born is None:
        return False
    return age_on(person.born, on) >= WORKING_AGE and on < retirement_date(person.born, person.sex)


def _working_age(rule: Rule, a: Applicant) -> Answer:
    return Answer(of_working_age(a.person, a.on), "age")


def _age(rule: Rule, a: Applicant) -> Answer:
    if a.person is None or a.person.born is None:
        return Answer(False, "age")
    return Answer(rule.least <= age_on(a.person.born, a.on) <= (rule.most or _NO_LIMIT), "age")


def _lives_here(rule: Rule, a: Applicant) -> Answer:
    return Answer(a.person is not None and within(a.person.village, a.areas), "place")


def _declared(rule: Rule, a: Applicant) -> Answer:
    return Answer(rule.ask in a.declared, "declared")


def _status(rule: Rule, a: Applicant) -> Answer:
    if a.person is not None and rule.status in a.person.statuses:
        return Answer(True, "status")
    return _declared(rule, a) if rule.ask else Answer(False, "status")


def _within_months(rule: Rule, a: Applicant) -> Answer:
    day = _day(a, rule.field)
    return Answer(day is not None and day <= a.on <= months_after(day, rule.months), "date")


def _for_months(rule: Rule, a: Applicant) -> Answer:
    day = _day(a, rule.field)
    return Answer(day is not None and months_after(day, rule.months) <= a.on, "date")


def _day(a: Applicant, field: str) -> date | None:
    try:
        return date.fromisoformat(a.fields.get(field, ""))
    except ValueError:
        return None


def _no_member_has(rule: Rule, a: Applicant) -> Answer:
    holds = bool(a.members) and not any(rule.status in member.statuses for member in a.members)
    return Answer(holds, "members")


def _members_of_working_age(rule: Rule, a: Applicant) -> Answer:
    return Answer(bool(a.members) and all(of_working_age(member, a.on) for member in a.members), "members")


def _all(rule: Rule, a: Applicant) -> Answer:
    """The first part that does not hold decides, the last one otherwise: what is declared stands last."""
    answers = [decide_rule(part, a) for part in rule.of]
    return next((answer for answer in answers if not answer.holds), answers[-1])


RULES: dict[str, Callable[[Rule, Applicant], Answer]] = {
    "working-age": _working_age,
    "age": _age,
    "lives-here": _lives_here,
    "declared": _declared,
    "status": _status,
    "within-months": _within_months,
    "for-months": _for_months,
    "no-member-has": _no_member_has,
    "members-of-working-age": _members_of_working_age,
    "all": _all,
}


def decide_rule(rule: Rule, applicant: Applicant) -> Answer:
    """KeyError for a rule nobody has written."""
    return RULES[rule.kind](rule, applicant)
