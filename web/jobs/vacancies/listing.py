"""The list of vacancies: the operator's own, and those that others have published."""

from __future__ import annotations

from starlette.responses import Response

from projections.job_board import queries
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.terms.jobs import VACANCY_STATUSES

SORTS = ("registered", "wage", "last", "places", "occupation")
FILTERS = {"status": ("open", *VACANCY_STATUSES), "whose": ("own",)}


def show(request: Request) -> Response:
    """Search by occupation or employer, filter, sort, pages."""
    asked = Listing.of(request, "vacancies", sorts=SORTS, default="-registered", filters=FILTERS)
    status = asked.filters.get("status")
    day = today(request)
    page = queries.vacancies(
        request.context,
        request.platform.views,
        search=asked.q,
        status=None if status == "open" else status,
        open_on=day if status == "open" else None,
        operator=request.context.tenant if "whose" in asked.filters else None,
        sort=("-" if asked.descending else "") + asked.sort,
        page=asked.page,
    )
    values = {"list": asked.of_total(page.total), "vacancies": page.rows, "today": day}
    values["outlets"] = outlet_names(request)
    return render(request, "jobs/vacancies.html", values, fragment="jobs/_vacancies.html")
