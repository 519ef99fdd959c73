"""A case of 3.1.5 plans a job fair or an outreach event, completes it, or takes it back; who may come to a stall."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.cases.case import Case
from domain.cases.events import CaseFilled, CaseFinished, CaseOpened, CaseVoided, CaseWithdrawn
from domain.fairs.commands import BringVacancy, CancelFair, CompleteFair, GiveStall, PlanFair
from domain.jobs.employer import Employer
from domain.jobs.vacancy import Vacancy
from domain.policies.contract_scope import out_of_period
from domain.policies.facts import Facts
from domain.policies.forms_read import as_opened, day_of, has, number_of
from domain.shared.message import Command
from domain.shared.refusal import Refusal, refuse

FAIR_ITEM = "3.1.5"
NEEDED = ("kind", "title", "held_on", "place", "stalls")


def when_opened(event: CaseOpened, facts: Facts, on: date) -> list[Command]:
    """Planned as soon as the form says what is needed for that."""
    fields = event.fields
    if event.item != FAIR_ITEM or not has(fields, *NEEDED):
        return []
    planned = PlanFair(
        fair=event.subject,
        operator=event.operator,
        outlet=event.outlet,
        case=event.case,
        village=event.village,
        kind=fields["kind"],
        title=fields["title"],
        held_on=day_of(fields, "held_on") or on,
        begins=fields.get("begins", ""),
        ends=fields.get("ends", ""),
        place=fields["place"],
        stalls=number_of(fields, "stalls"),
        expected=number_of(fields, "expected"),
        safety=fields.get("safety", ""),
        on=on,
    )
    return [planned]


def when_finished(event: CaseFinished, facts: Facts, on: date) -> list[Command]:
    if event.item != FAIR_ITEM:
        return []
    return [CompleteFair(fair=event.subject, operator=event.operator, on=on)]


def when_filled(event: CaseFilled, facts: Facts, on: date) -> list[Command]:
    """As when it was opened: begun now, or amended."""
    return when_opened(as_opened(facts["case"], event), facts, on)


def when_withdrawn(event: CaseWithdrawn, facts: Facts, on: date) -> list[Command]:
    case: Case = facts["case"]
    return _cancel(case.item, case.subject, event.operator, "withdrawn", on)


def when_voided(event: CaseVoided, facts: Facts, on: date) -> list[Command]:
    return _cancel(event.item, event.subject, event.operator, "voided", on)


def _cancel(item: str, fair: str, operator: str, cause: str, on: date) -> list[Command]:
    if item != FAIR_ITEM:
        return []
    return [CancelFair(fair=fair, operator=operator, cause=cause, on=on)]


def prepare_stall(command: GiveStall, facts: Facts) -> GiveStall | Refusal:
    """Any employer that the province knows may come."""
    employer: Employer | None = facts["employer"]
    if problem := out_of_period(facts["operator"], command.on):
        return problem
    if employer is None:
        return refuse("employers.unknown", field="employer")
    return msgspec.structs.replace(command, employer_name=employer.name)


def prepare_vacancy(command: BringVacancy, facts: Facts) -> BringVacancy | Refusal:
    """What is offered at a stall is published and has places left."""
    vacancy: Vacancy | None = facts["vacancy"]
    if problem := out_of_period(facts["operator"], command.on):
        return problem
    if vacancy is None:
        return refuse("vacancies.unknown", field="vacancy")
    if not vacancy.takes_referrals_on(command.on):
        return refuse("vacancies.not-open", field="vacancy")
    places = vacancy.headcount - len(vacancy.hires)
    return msgspec.structs.replace(command, owner=vacancy.employer, places=places)
