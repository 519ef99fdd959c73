"""Events of employers and vacancies → rows."""

from __future__ import annotations

from domain.jobs.events import (
    EmployerRegistered,
    VacancyClosed,
    VacancyHireCounted,
    VacancyPublished,
    VacancyRegistered,
    VacancyTakenOver,
)
from projections.job_board.tables import employer_words, employers, employers_served, vacancies, vacancy_words
from projections.room import Room, needs, on
from projections.rows import Rows
from projections.words import normal, words
from tenants.store.envelope import Envelope

_AS_TOLD = [name for name in VacancyRegistered.__struct_fields__ if name in vacancies.c]


def on_employer_registered(rows: Rows, envelope: Envelope) -> None:
    event: EmployerRegistered = envelope.event
    rows.add(
        employers,
        employer=event.employer,
        operator=event.operator,
        name=event.name,
        credit_code=event.credit_code,
        industry=event.industry,
        economy=event.economy,
        address=event.address,
        profile=event.profile,
        contact=event.contact.sealed,
        phone=event.phone.sealed,
        registered_on=envelope.on,
        vacancies=0,
        find=normal(event.name),
    )
    for word in words(event.name):
        rows.add(employer_words, word=word, id=event.employer)
    rows.add(employers_served, operator=event.operator, employer=event.employer, since=envelope.on)


def on_registered(rows: Rows, envelope: Envelope) -> None:
    event: VacancyRegistered = envelope.event
    rows.add(
        vacancies,
        **{name: getattr(event, name) for name in _AS_TOLD},
        hired=0,
        status="registered",
        registered_on=envelope.on,
        registered_at=envelope.recorded_at,
        find=f"{normal(event.occupation)} {normal(event.employer_name)}",
    )
    for word in words(event.occupation, event.employer_name):
        rows.add(vacancy_words, word=word, id=event.vacancy)
    rows.change(employers, event.employer)["vacancies"] += 1
    if rows.get(employers_served, (event.operator, event.employer)) is None:
        rows.add(employers_served, operator=event.operator, employer=event.employer, since=envelope.on)


def on_published(rows: Rows, envelope: Envelope) -> None:
    rows.change(vacancies, envelope.event.vacancy).update(status="published", published_on=envelope.on)


def on_hire_counted(rows: Rows, envelope: Envelope) -> None:
    event: VacancyHireCounted = envelope.event
    rows.change(vacancies, event.vacancy)["hired"] = event.hired


def on_closed(rows: Rows, envelope: Envelope) -> None:
    event: VacancyClosed = envelope.event
    rows.change(vacancies, event.vacancy).update(status="closed", closed_cause=event.cause, closed_on=envelope.on)


def on_taken_over(rows: Rows, envelope: Envelope) -> None:
    event: VacancyTakenOver = envelope.event
    vacancy = rows.change(vacancies, event.vacancy)
    vacancy.update(operator=event.to_operator, outlet=event.to_outlet, case=event.case)
    deals = {"operator": event.to_operator, "employer": vacancy["employer"]}
    if rows.get(employers_served, tuple(deals.values())) is None:
        rows.add(employers_served, **deals, since=envelope.on)


_VACANCY = needs(vacancies, "event.vacancy")
ROOM = Room(
    name="job_board",
    version=3,
    tables=(employers, employer_words, employers_served, vacancies, vacancy_words),
    handlers={
        EmployerRegistered: on(on_employer_registered),
        VacancyRegistered: on(
            on_registered,
            needs(employers, "event.employer"),
            needs(employers_served, "event.operator", "event.employer"),
        ),
        VacancyPublished: on(on_published, _VACANCY),
        VacancyHireCounted: on(on_hire_counted, _VACANCY),
        VacancyClosed: on(on_closed, _VACANCY),
        VacancyTakenOver: on(on_taken_over, _VACANCY),
    },
)
