"""Vacancy (招聘登记): state, evolve, decide."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.jobs.commands import CloseVacancy, CountHire, PublishVacancy, RegisterVacancy, TakeOverVacancy
from domain.jobs.events import (
    VacancyClosed,
    VacancyHireCounted,
    VacancyPublished,
    VacancyRegistered,
    VacancyTakenOver,
)
from domain.jobs.offer_commands import MakeOffer
from domain.jobs.requirements import AGE_GROUNDS, unlawful_words
from domain.shared.area import is_village
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal, refuse

MINIMUM_AGE, MAXIMUM_AGE = 16, 100  # Labour Law, article 15: nobody younger may be hired
MOST_PLACES = 10_000
WRITTEN = ("occupation", "major", "title", "benefits")  # in the employer's own words


class Vacancy(msgspec.Struct, frozen=True, kw_only=True):
    """`status` is registered, published or closed; `hires` are the referrals that took a place."""

    vacancy: str
    operator: str
    employer: str
    case: str
    headcount: int
    last: date
    village: str = ""
    status: str = "registered"
    hires: frozenset[str] = frozenset()

    def takes_referrals_on(self, day: date) -> bool:
        return self.status == "published" and day <= self.last and len(self.hires) < self.headcount


def evolve(state: Vacancy | None, event: Event) -> Vacancy | None:
    if isinstance(event, VacancyRegistered):
        return Vacancy(
            vacancy=event.vacancy,
            operator=event.operator,
            employer=event.employer,
            case=event.case,
            headcount=event.headcount,
            last=event.last,
            village=event.village,
        )
    if state is None:
        return None
    match event:
        case VacancyPublished():
            return msgspec.structs.replace(state, status="published")
        case VacancyHireCounted():
            return msgspec.structs.replace(state, hires=state.hires | {event.referral})
        case VacancyClosed():
            return msgspec.structs.replace(state, status="closed")
        case VacancyTakenOver():
            return msgspec.structs.replace(state, operator=event.to_operator, case=event.case)
    return state


def decide(command: Command, state: Vacancy | None) -> Decision:
    match command:
        case RegisterVacancy() if state is None:
            return _register(command)
        case RegisterVacancy():
            return []
        case TakeOverVacancy():
            return _take_over(command, state)
        case _ if state is None:
            return refuse("vacancies.unknown")
        case CountHire():
            return _count_hire(command, state)
        case PublishVacancy() | CloseVacancy() if state.operator != command.operator:
            return refuse("vacancies.unknown")
        case PublishVacancy():
            return _publish(command, state)
        case CloseVacancy() if state.status == "closed":
            return []
        case CloseVacancy():
            return [VacancyClosed(vacancy=state.vacancy, operator=state.operator, cause="withdrawn")]
    raise TypeError(f"a vacancy does not decide {type(command).__name__}")


def _publish(command: PublishVacancy, state: Vacancy) -> Decision:
    """Only the case that the vacancy was registered under brings it out."""
    if state.case != command.case:
        return refuse("vacancies.unknown")
    if state.status == "closed":
        return refuse("vacancies.closed")
    return [] if state.status == "published" else [VacancyPublished(vacancy=state.vacancy, operator=state.operator)]


def _take_over(command: TakeOverVacancy, state: Vacancy | None) -> Decision:
    """What is closed stays where it was, and so does what went on before."""
    if state is None or state.status == "closed" or state.operator != command.operator:
        return []
    taken = VacancyTakenOver(
        vacancy=state.vacancy,
        operator=state.operator,
        to_operator=command.to_operator,
        to_outlet=command.to_outlet,
        case=command.case or state.case,
    )
    return [taken]


def _count_hire(command: CountHire, state: Vacancy) -> Decision:
    if command.referral in state.hires:
        return []
    if len(state.hires) >= state.headcount:
        return refuse("vacancies.filled", headcount=state.headcount)
    hired = len(state.hires) + 1
    events: list[Event] = [VacancyHireCounted(vacancy=state.vacancy, referral=command.referral, hired=hired)]
    if hired == state.headcount and state.status == "published":
        events.append(VacancyClosed(vacancy=state.vacancy, operator=state.operator, cause="filled"))
    return events


def _register(command: RegisterVacancy) -> Decision:
    if problem := problem_with(command):
        return problem
    return [VacancyRegistered(**{f: getattr(command, f) for f in VacancyRegistered.__struct_fields__})]


def problem_with(command: RegisterVacancy | MakeOffer) -> Refusal | None:
    """Why no vacancy could be registered with these fields, or None."""
    if not command.occupation.strip():
        return refuse("vacancies.occupation", field="occupation")
    for field in WRITTEN:
        if unlawful := unlawful_words(getattr(command, field)):
            return refuse("vacancies.unlawful", field=field, words=unlawful)
    if not 1 <= command.headcount <= MOST_PLACES:
        return refuse("vacancies.headcount", field="headcount", most=MOST_PLACES)
    if not is_village(command.village):
        return refuse("vacancies.village", field="village")
    for field, age in (("age_min", command.age_min), ("age_max", command.age_max)):
        if age and not MINIMUM_AGE <= age <= MAXIMUM_AGE:
            return refuse("vacancies.age", field=field, age=MINIMUM_AGE)
    if command.age_max and command.age_min > command.age_max:
        return refuse("vacancies.age-order", field="age_max")
    if command.age_ground and command.age_ground not in AGE_GROUNDS:
        return refuse("vacancies.age-ground", field="age_ground")
    if command.wage_max_fen < command.wage_min_fen:
        return refuse("vacancies.wage-order", field="wage_max")
    if command.last < command.first or command.last < command.on:
        return refuse("vacancies.period-order", field="last")
    return None


decider = Decider(initial=None, evolve=evolve, decide=decide)
