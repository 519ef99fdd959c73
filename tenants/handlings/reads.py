"""The streams that several lines of the table look at besides their own."""

from __future__ import annotations

from typing import Any

from domain.cases import case
from domain.cases import events as case_events
from domain.catalogue import edition
from domain.catalogue import events as catalogue_events
from domain.jobs import employer, vacancy
from domain.jobs import events as job_events
from domain.operators import events as operator_events
from domain.operators import operator
from domain.people import events as people_events
from domain.people import person
from domain.policies.facts import Facts
from tenants.unit import Source


def operator_of(command: Any, facts: Facts) -> Source:
    return operator.decider, operator_events.stream(command.operator)


def person_of(command: Any, facts: Facts) -> Source:
    return person.decider, people_events.stream(command.person)


def employer_of(command: Any, facts: Facts) -> Source:
    return employer.decider, job_events.employer_stream(command.employer)


def vacancy_of(command: Any, facts: Facts) -> Source:
    return vacancy.decider, job_events.vacancy_stream(command.vacancy)


def case_of(command: Any, facts: Facts) -> Source:
    return case.decider, case_events.stream(command.operator, command.case)


def catalogue_of(command: Any, facts: Facts) -> Source:
    return edition.decider, catalogue_events.stream()
