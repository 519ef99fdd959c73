"""A referral joins a registered jobseeker with a published vacancy. Annex 2: 3.1.3 depends on 3.1.1 and 3.1.2.

Vacancy and referral each belong to a case of their item, so that nothing is recorded outside the contract.
"""

from __future__ import annotations

from datetime import date

import msgspec

from domain.cases.case import Case
from domain.cases.events import CaseVoided, CaseWithdrawn
from domain.duties.commands import DoDuty, DropDuty, RaiseDuty
from domain.duties.duty import Duty
from domain.jobs.commands import AnswerReferral, MakeReferral, RecordOutcome, RegisterVacancy, ShowMatches
from domain.jobs.employer import Employer
from domain.jobs.events import ReferralAnswered, ReferralOutcomeRecorded
from domain.jobs.referral import Referral
from domain.jobs.vacancy import Vacancy
from domain.people.person import Person
from domain.policies.case_intake import REFERRAL_ITEM, VACANCY_ITEM
from domain.policies.contract_scope import at_outlet, contract_for, out_of_period
from domain.policies.facts import Facts
from domain.shared.message import Command
from domain.shared.refusal import Refusal, refuse

ANSWERED = "核对用人单位反馈的推荐结果"
TAKEN_BACK = ("voided", "withdrawn")


def prepare_vacancy(command: RegisterVacancy, facts: Facts) -> RegisterVacancy | Refusal:
    """The case was opened for this employer and about this vacancy, and is still open."""
    employer: Employer | None = facts["employer"]
    if employer is None:
        return refuse("employers.unknown", field="employer")
    case: Case | None = facts["case"]
    if case is None or (case.item, case.subject, case.about) != (VACANCY_ITEM, command.employer, command.vacancy):
        return refuse("cases.unknown", field="case")
    if case.status != "open":
        return refuse("cases.not-open", field="case", status=case.status)
    if problem := _out_of_contract(case, command.outlet, command.on, facts):
        return problem
    return msgspec.structs.replace(command, employer_name=employer.name)


def prepare_matches(command: ShowMatches, facts: Facts) -> ShowMatches | Refusal:
    """Somebody served here who seeks a job, or a vacancy that takes referrals."""
    if problem := out_of_period(facts["operator"], command.on):
        return problem
    if command.purpose == "vacancies":
        person: Person | None = facts["person"]
        if person is None or not person.served_by(command.operator):
            return refuse("people.unknown", field="subject")
        return command if "job-seeking" in person.statuses else refuse("referrals.not-job-seeking", field="subject")
    vacancy: Vacancy | None = facts["vacancy"]
    if vacancy is None:
        return refuse("vacancies.unknown", field="subject")
    return command if vacancy.takes_referrals_on(command.on) else refuse("vacancies.not-open", field="subject")


def prepare_referral(command: MakeReferral, facts: Facts) -> MakeReferral | Refusal:
    """The person is served here and seeks a job, the vacancy still takes referrals, the case is of item 3.1.3."""
    person: Person | None = facts["person"]
    vacancy: Vacancy | None = facts["vacancy"]
    case: Case | None = facts["case"]
    if person is None or not person.served_by(command.operator):
        return refuse("people.unknown", field="person")
    if vacancy is None:
        return refuse("vacancies.unknown", field="vacancy")
    if case is None or (case.item, case.subject) != (REFERRAL_ITEM, command.person):
        return refuse("cases.unknown", field="case")
    if case.status not in ("open", "finished"):
        return refuse("cases.not-open", field="case", status=case.status)
    if problem := _out_of_contract(case, command.outlet, command.on, facts):
        return problem
    if "job-seeking" not in person.statuses:
        return refuse("referrals.not-job-seeking", field="person")
    if not vacancy.takes_referrals_on(command.on):
        return refuse("vacancies.not-open", field="vacancy")
    return msgspec.structs.replace(command, employer=vacancy.employer)


def prepare_outcome(command: RecordOutcome | AnswerReferral, facts: Facts) -> RecordOutcome | AnswerReferral | Refusal:
    """Whoever was at work before being referred was not placed by the referral."""
    if problem := out_of_period(facts["operator"], command.on):
        return problem
    made_on: date | None = facts["since"]
    if made_on and command.starts_on and command.starts_on < made_on:
        return refuse("referrals.started-before", field="starts_on", made_on=made_on.isoformat())
    return command


def answer_duty(number: str) -> str:
    """Numbered by the referral's case, with which it falls away; formerly by the referral."""
    return f"{number}-answered"


def when_answered(event: ReferralAnswered, facts: Facts, on: date) -> list[Command]:
    """Somebody is to ask the employer and the person, and to record the outcome; unless the case was taken back."""
    referral: Referral | None = facts["referral"]
    case: Case | None = facts["case"]
    if referral is None or (case is not None and case.status in TAKEN_BACK):
        return []
    duty = RaiseDuty(
        duty=answer_duty(referral.case or referral.referral),
        operator=event.operator,
        outlet=referral.outlet,
        kind="check",
        text=ANSWERED,
        due_on=on,
        about_kind="person",
        about=event.person,
        case=referral.case,
        item=REFERRAL_ITEM,
        on=on,
    )
    return [duty]


def when_known(event: ReferralOutcomeRecorded, facts: Facts, on: date) -> list[Command]:
    """With the outcome the employer's answer has been looked into."""
    owed: tuple[Duty | None, ...] = facts["answered"]
    return [
        DoDuty(duty=one.duty, operator=event.operator, occurrence=one.occurrence, on=on)
        for one in owed
        if one is not None and one.status == "open"
    ]


def when_referral_case_voided(event: CaseVoided, facts: Facts, on: date) -> list[Command]:
    return [_answer_dropped(event, "case-voided", on)] if event.item == REFERRAL_ITEM else []


def when_referral_case_withdrawn(event: CaseWithdrawn, facts: Facts, on: date) -> list[Command]:
    case: Case = facts["case"]
    return [_answer_dropped(event, "case-withdrawn", on)] if case.item == REFERRAL_ITEM else []


def _answer_dropped(event: CaseVoided | CaseWithdrawn, cause: str, on: date) -> DropDuty:
    """Where no employer has answered it is dropped quietly."""
    return DropDuty(duty=answer_duty(event.case), operator=event.operator, cause=cause, on=on)


def _out_of_contract(case: Case, outlet: str, day: date, facts: Facts) -> Refusal | None:
    contract = contract_for(facts["operator"], case.item, case.village, day)
    return contract if isinstance(contract, Refusal) else at_outlet(facts["operator"], outlet)
