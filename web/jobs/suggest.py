"""Vacancies to suggest to a jobseeker: a few are looked up by occupation and by place, then put in order."""

from __future__ import annotations

from collections.abc import Mapping

from projections.case_board import queries as cases
from projections.job_board import queries
from projections.job_board.answers import Vacancy
from web.jobs.matching import TOWNSHIP, Match, match
from web.request import Request
from web.shown.days import today
from web.shown.people import PersonShown

SHOWN, LOOKED_AT = 12, 30


def wish_of(request: Request, person: PersonShown) -> Mapping[str, str]:
    """What the person's job-seeking registration says; empty when another operator holds it, or there is none."""
    case = person.record.job_seeking_case
    form = cases.case_form(request.context, request.platform.views, case) if case else None
    return form.fields if form else {}


def suggestions(request: Request, person: PersonShown, search: str = "", chosen: str = "") -> list[Match]:
    """The vacancy that is chosen already, then the best open ones; with `search`, of those that contain it."""
    wish, day = wish_of(request, person), today(request)
    found = _searched(request, search) if search else _looked_up(request, wish.get("occupation", ""), person)
    if chosen and (first := queries.vacancy(request.context, request.platform.views, chosen)):
        found[chosen] = first
    matches = [match(vacancy, person, wish, day) for vacancy in found.values()]
    matches.sort(key=lambda one: (one.vacancy.vacancy != chosen, -one.score, one.vacancy.last, one.vacancy.vacancy))
    return matches[:SHOWN]


def _searched(request: Request, search: str) -> dict[str, Vacancy]:
    rows = _open(request, search=search)
    return {one.vacancy: one for one in rows}


def _looked_up(request: Request, occupation: str, person: PersonShown) -> dict[str, Vacancy]:
    """By the occupation asked for, near home, and the latest; each only once."""
    rows = [*_open(request, village=person.record.village[:TOWNSHIP]), *_open(request)]
    if occupation:
        rows = [*_open(request, search=occupation), *rows]
    return {one.vacancy: one for one in rows}


def _open(request: Request, *, search: str = "", village: str | None = None) -> tuple[Vacancy, ...]:
    page = queries.vacancies(
        request.context,
        request.platform.views,
        search=search,
        village=village,
        open_on=today(request),
        size=LOOKED_AT,
    )
    return page.rows
