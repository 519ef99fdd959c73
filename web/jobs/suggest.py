"""What the page of a referral offers to choose from: the vacancy one came from, what was searched for, or what was
matched and recorded today."""

from __future__ import annotations

from collections.abc import Mapping

from domain.jobs.matching import Post, Seeker
from projections.case_board import queries as cases
from projections.job_board import queries
from projections.job_board.answers import Vacancy
from projections.match_board import queries as board
from projections.match_board.answers import Shown
from web.jobs.matching import Match, compared, placed, post_of
from web.request import Request
from web.shown.days import today
from web.shown.people import PersonShown

LISTED = 12


def wish_of(request: Request, person: PersonShown) -> Mapping[str, str]:
    """What the person's job-seeking registration says; empty when another operator holds it, or there is none."""
    case = person.record.job_seeking_case
    form = cases.case_form(request.context, request.platform.views, case) if case else None
    return form.fields if form else {}


def seeker_of(request: Request, person: PersonShown) -> Seeker:
    """The person as they are compared: with their wishes where the reader's operator registered them."""
    found = board.looking(request.context, request.platform.views, person.person)
    return found.seeker if found else Seeker(id=person.person, village=person.record.village, education="")


def searched(request: Request, person: PersonShown, search: str, chosen: str) -> list[Match]:
    """The vacancy that is chosen already, then the open ones that contain what was typed, the latest first."""
    found: dict[str, Vacancy] = {}
    if chosen and (first := queries.vacancy(request.context, request.platform.views, chosen)):
        found[chosen] = first
    if search:
        page = queries.vacancies(
            request.context, request.platform.views, search=search, open_on=today(request), size=LISTED
        )
        found |= {one.vacancy: one for one in page.rows if one.vacancy != chosen}
    seeker = seeker_of(request, person)
    return [compared(one, seeker, post_of(one)) for one in found.values()]


def recorded(request: Request, shown: Shown) -> list[Match]:
    """The vacancies that were shown to a person, as they were ranked; those that are gone are left out."""
    context, views = request.context, request.platform.views
    vacancies = queries.vacancies_by_id(context, views, [one.id for one in shown.ranked])
    posts: Mapping[str, Post] = {one.id: one for one in shown.posts}
    return [
        placed(vacancies[one.id], one, shown.seekers[0], posts[one.id]) for one in shown.ranked if one.id in vacancies
    ]
