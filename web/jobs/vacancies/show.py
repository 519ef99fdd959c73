"""One vacancy, in the four groups of the notice's form."""

from __future__ import annotations

from starlette.responses import Response

from projections.case_board import queries as cases
from projections.job_board import employers
from projections.referral_board import queries as referrals
from web.jobs.employers.contact import contact_of
from web.jobs.vacancies import page
from web.render import render
from web.request import Request
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id


def show(request: Request) -> Response:
    context, views = request.context, request.platform.views
    vacancy = page.find(request)
    employer = employers.employer(context, views, vacancy.employer)
    referred = referrals.referrals_of_vacancy(context, views, vacancy.vacancy)
    values = {
        "vacancy": vacancy,
        "employer": employer,
        "contact": contact_of(request, employer) if employer else None,
        "case": cases.case(context, views, vacancy.case),
        "own": vacancy.operator == context.tenant,
        "outlet": outlet_names(request, [vacancy.operator]).get(vacancy.outlet, ""),
        "referrals": referred,
        "people": people_by_id(request, {one.person for one in referred}),
        "today": today(request),
    }
    return render(request, "jobs/vacancy.html", values)
