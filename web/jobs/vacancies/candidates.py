"""Who might fill a vacancy: the jobseekers registered last, the best match first; or anybody found by name."""

from __future__ import annotations

from starlette.responses import Response

from projections.people_register import queries
from web.jobs.matching import match
from web.jobs.suggest import wish_of
from web.jobs.vacancies import page
from web.render import render
from web.request import Request
from web.shown.days import today
from web.shown.finding import found_key
from web.shown.people import shown

LOOKED_AT = 30


def show(request: Request) -> Response:
    vacancy, day = page.find(request), today(request)
    key = found_key(request)
    seekers = queries.people(
        request.context, request.platform.views, keys=[key] if key else (), status="job-seeking", size=LOOKED_AT
    )
    people = shown(request, seekers.rows)
    matches = [(one, match(vacancy, one, wish_of(request, one), day)) for one in people]
    matches.sort(key=lambda pair: -pair[1].score)
    return render(request, "jobs/candidates.html", vacancy=vacancy, matches=matches, found=bool(key), today=day)
