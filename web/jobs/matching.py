"""How well a vacancy suits a jobseeker, in words. Every reason can be checked against the two forms.

Education is compared by level, age with the limits of the vacancy, the wage with what the person asks for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from projections.job_board.answers import Vacancy
from web.i18n import gettext
from web.shown.people import PersonShown
from web.terms.jobs import ages, wage
from web.terms.people import EDUCATION, education_name
from web.terms.places import village_name

TOWNSHIP, COUNTY = 9, 6  # digits of a code
LEVELS = {code: level for level, code in enumerate(EDUCATION)}


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for a vacancy, or against it. `weight` orders the list."""

    text: str
    weight: int

    @property
    def good(self) -> bool:
        return self.weight > 0


@dataclass(frozen=True, slots=True)
class Match:
    """A vacancy with its reasons."""

    vacancy: Vacancy
    reasons: tuple[Reason, ...]

    @property
    def score(self) -> int:
        return sum(reason.weight for reason in self.reasons)


def match(vacancy: Vacancy, person: PersonShown, wish: Mapping[str, str], day: date) -> Match:
    """`wish` is the form of the person's job-seeking registration; wages in fen."""
    found = (
        _occupation(vacancy, wish.get("occupation", "")),
        _wage(vacancy, wish.get("wage_min_fen", "")),
        _place(vacancy, person.record.village),
        _education(vacancy, person.record.education),
        _age(vacancy, person.age_on(day)),
    )
    return Match(vacancy, tuple(reason for reason in found if reason))


def _occupation(vacancy: Vacancy, wanted: str) -> Reason | None:
    offered = vacancy.occupation
    if wanted and (wanted in offered or offered in wanted):
        return Reason(gettext("工种相符：%(occupation)s", occupation=offered), 4)
    shared = {wanted[n : n + 2] for n in range(len(wanted) - 1)} & {offered[n : n + 2] for n in range(len(offered) - 1)}
    return Reason(gettext("工种相近：%(occupation)s", occupation=offered), 2) if shared else None


def _wage(vacancy: Vacancy, wanted_fen: str) -> Reason | None:
    if not wanted_fen.isdecimal() or not vacancy.wage_max_fen:
        return None
    if vacancy.wage_max_fen >= int(wanted_fen):
        return Reason(gettext("月薪达到要求：%(wage)s", wage=wage(vacancy)), 2)
    return Reason(gettext("月薪低于要求：%(wage)s", wage=wage(vacancy)), -2)


def _place(vacancy: Vacancy, village: str) -> Reason | None:
    if vacancy.village == village:
        return Reason(gettext("就在本村（社区）"), 3)
    if vacancy.village[:TOWNSHIP] == village[:TOWNSHIP]:
        return Reason(gettext("同在%(place)s", place=village_name(village[:TOWNSHIP])), 2)
    if vacancy.village[:COUNTY] == village[:COUNTY]:
        return Reason(gettext("同在%(place)s", place=village_name(village[:COUNTY])), 1)
    return None


def _education(vacancy: Vacancy, education: str) -> Reason | None:
    if not vacancy.education or LEVELS.get(education, 0) >= LEVELS.get(vacancy.education, 0):
        return None
    return Reason(gettext("学历要求%(education)s", education=education_name(vacancy.education)), -2)


def _age(vacancy: Vacancy, age: int | None) -> Reason | None:
    if age is None or (vacancy.age_min <= age and (not vacancy.age_max or age <= vacancy.age_max)):
        return None
    return Reason(gettext("年龄要求%(ages)s", ages=ages(vacancy)), -3)
