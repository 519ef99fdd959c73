"""A referral joins a registered jobseeker with a published vacancy. Annex 2: 3.1.3 depends on 3.1.1 and 3.1.2."""

from __future__ import annotations

import msgspec

from domain.jobs.commands import MakeReferral, RegisterVacancy
from domain.jobs.employer import Employer
from domain.jobs.vacancy import Vacancy
from domain.people.person import Person
from domain.policies.facts import Facts
from domain.shared.refusal import Refusal, refuse


def prepare_vacancy(command: RegisterVacancy, facts: Facts) -> RegisterVacancy | Refusal:
    employer: Employer | None = facts["employer"]
    if employer is None:
        return refuse("employers.unknown", field="employer")
    return msgspec.structs.replace(command, employer_name=employer.name)


def prepare_referral(command: MakeReferral, facts: Facts) -> MakeReferral | Refusal:
    person: Person | None = facts["person"]
    vacancy: Vacancy | None = facts["vacancy"]
    if person is None or command.operator not in person.operators:
        return refuse("people.unknown", field="person")
    if vacancy is None:
        return refuse("vacancies.unknown", field="vacancy")
    if "job-seeking" not in person.statuses:
        return refuse("referrals.not-job-seeking", field="person")
    if not vacancy.takes_referrals_on(command.on):
        return refuse("vacancies.not-open", field="vacancy")
    return msgspec.structs.replace(command, employer=vacancy.employer)
