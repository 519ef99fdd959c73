"""When this event, then that command: rules that carry one context's news into another, in the same transaction."""

from __future__ import annotations

from datetime import date

from domain.cases.case import Case
from domain.cases.events import CaseFinished, CaseVoided
from domain.jobs.commands import CloseVacancy, CountHire, PublishVacancy
from domain.jobs.events import ReferralOutcomeRecorded
from domain.people.commands import EndStatus
from domain.people.person import Person
from domain.policies.case_intake import VACANCY_ITEM
from domain.policies.facts import Facts
from domain.policies.status_reactions import ENDED_BY_A_HIRE
from domain.shared.message import Command


def when_case_finished(event: CaseFinished, facts: Facts, on: date) -> list[Command]:
    if event.item == VACANCY_ITEM:
        return [PublishVacancy(vacancy=event.about, operator=event.operator, case=event.case, on=on)]
    return []


def when_case_voided(event: CaseVoided, facts: Facts, on: date) -> list[Command]:
    """What a finished case brought about is taken back with it."""
    case: Case = facts["case"]
    if not event.was_finished:
        return []
    if event.item == VACANCY_ITEM:
        return [CloseVacancy(vacancy=case.about, operator=event.operator, on=on)]
    return []


def when_outcome_recorded(event: ReferralOutcomeRecorded, facts: Facts, on: date) -> list[Command]:
    """A hire takes a place of the vacancy and ends what the person was registered as for want of one."""
    if event.outcome != "hired":
        return []
    person: Person | None = facts["person"]
    commands: list[Command] = [
        CountHire(vacancy=event.vacancy, operator=event.operator, referral=event.referral, on=on)
    ]
    commands += [
        EndStatus(person=event.person, status=status, case=case, operator=event.operator, cause="hired", on=on)
        for status, case in (person.statuses if person else {}).items()
        if status in ENDED_BY_A_HIRE
    ]
    return commands
