"""Who might fill a vacancy: those that were matched and recorded last, or anybody found by name."""

from __future__ import annotations

from starlette.responses import Response

from projections.match_board import shown as board
from projections.people_register import queries
from web.jobs.matches.show import people
from web.jobs.matching import compared, post_of
from web.jobs.suggest import seeker_of
from web.jobs.vacancies import page
from web.render import render
from web.request import Request
from web.shown.days import today
from web.shown.finding import found_key
from web.shown.people import shown

LISTED = 20


def show(request: Request) -> Response:
    vacancy, key = page.find(request), found_key(request)
    latest = board.latest_matches(request.context, request.platform.views, vacancy.vacancy)
    if key:
        seekers = queries.people(request.context, request.platform.views, keys=[key], status="job-seeking", size=LISTED)
        matches = [compared(one, seeker_of(request, one), post_of(vacancy)) for one in shown(request, seekers.rows)]
    else:
        matches = people(request, latest) if latest else []
    values = {"vacancy": vacancy, "matches": matches, "latest": latest, "found": bool(key), "today": today(request)}
    return render(request, "jobs/candidates.html", values)
