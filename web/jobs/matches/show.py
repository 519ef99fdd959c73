"""Matches as they were shown, with everything they rest on; made again out of the record beside it."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.jobs.matching import RULES, rank
from projections.job_board import queries as jobs
from projections.match_board import shown as board
from projections.match_board.answers import Shown
from web.jobs.matching import Match, placed
from web.jobs.suggest import recorded
from web.render import render
from web.request import Request
from web.shown.actors import actor_names
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id, person_or_none


def show(request: Request) -> Response:
    found = board.matches(request.context, request.platform.views, request.path_params["matches"])
    if found is None:
        raise HTTPException(404)
    values: dict[str, Any] = {
        "shown": found,
        "matches": recorded(request, found) if found.purpose == "vacancies" else people(request, found),
        "person": person_or_none(request, found.subject) if found.purpose == "vacancies" else None,
        "vacancy": None
        if found.purpose == "vacancies"
        else jobs.vacancy(request.context, request.platform.views, found.subject),
        "equal": found.rules == RULES and rank(found.purpose, found.seekers, found.posts) == found.ranked,
        "outlet": outlet_names(request, [found.operator]).get(found.outlet, ""),
        "by": actor_names(request, [found.shown_by], [found.operator]).get(found.shown_by, ""),
        "today": today(request),
    }
    return render(request, "jobs/matches.html", values)


def people(request: Request, found: Shown) -> list[Match]:
    """The people who were shown for a vacancy, as they were ranked; those one does not see are left out."""
    known = people_by_id(request, [one.id for one in found.ranked])
    seekers = {one.id: one for one in found.seekers}
    return [placed(known[one.id], one, seekers[one.id], found.posts[0]) for one in found.ranked if one.id in known]
