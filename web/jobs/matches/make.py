"""Matching: the ranking is recorded first, and then shown from the record."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.jobs.commands import ShowMatches
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.jobs.matches.finding import for_person, for_vacancy
from web.jobs.vacancies import page
from web.refusals import words
from web.render import see_other
from web.request import Request
from web.shown.people import person_or_none


def vacancies(request: Request) -> Response:
    """For a jobseeker; the page of the referral then lists them."""
    person = person_or_none(request, request.path_params["person"])
    if person is None:
        raise HTTPException(404)
    answer = see_other(request, "referrals.make", person=person.person)
    return _recorded(request, for_person(request, person), answer)


def people(request: Request) -> Response:
    """For a vacancy; its page of candidates then lists them."""
    vacancy = page.find(request)
    answer = see_other(request, "vacancies.candidates", vacancy=vacancy.vacancy)
    return _recorded(request, for_vacancy(request, vacancy), answer)


def _recorded(request: Request, command: ShowMatches, answer: Response) -> Response:
    outcome = act(request, command)
    return flash.put(request, answer, words(outcome.refusal), "bad") if isinstance(outcome, Refused) else answer
