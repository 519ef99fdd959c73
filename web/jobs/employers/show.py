"""One employer: its facts, the contact masked, its vacancies."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from projections.case_board import queries as cases
from projections.job_board import employers
from projections.job_board import queries as vacancies
from web.cases.offered import offered
from web.jobs.employers.contact import contact_of
from web.render import render
from web.request import Request

VACANCY = "3.1.1"  # begins with the form of a vacancy
MOST = 50  # vacancies shown here; the list of vacancies has the rest


def show(request: Request) -> Response:
    context, views = request.context, request.platform.views
    employer = employers.employer(context, views, request.path_params["employer"])
    if employer is None:
        raise HTTPException(404)
    values = {
        "employer": employer,
        "contact": contact_of(request, employer),
        "vacancies": vacancies.vacancies(context, views, employer=employer.employer, size=MOST),
        "items": [one for one in offered(request) if "employer" in one.kinds() and one.code != VACANCY],
        "cases": cases.cases_of(context, views, employer.employer),
    }
    return render(request, "jobs/employer.html", values)
