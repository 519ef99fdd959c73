"""The list of vacancies: the operator's own, and those that others have published."""

from __future__ import annotations

from starlette.responses import Response

from projections.job_board import queries
from projections.job_board.answers import Vacancy
from projections.page import SIZE, Page
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.terms.jobs import FORMS, VACANCY_STATUSES

SORTS = ("registered", "wage", "last", "places", "occupation")
WAGES = ("4000", "5000", "6000", "8000")  # yuan a month that can be reached
FILTERS = {
    "status": ("open", *VACANCY_STATUSES),
    "whose": ("own",),
    "where": ("area",),
    "form": tuple(FORMS),
    "wage": WAGES,
}
FEN = 100


def show(request: Request) -> Response:
    """Search by occupation or employer, filter, sort, pages."""
    asked = asked_for(request)
    page = page_of(request, asked, page=asked.page)
    values = {
        "list": asked.of_total(page.total, more=page.more),
        "vacancies": page.rows,
        "today": today(request),
        "wages": WAGES,
    }
    values["outlets"] = outlet_names(request)
    return render(request, "jobs/vacancies.html", values, fragment="jobs/_vacancies.html")


def asked_for(request: Request) -> Listing:
    return Listing.of(request, "vacancies", sorts=SORTS, default="-registered", filters=FILTERS)


def page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Vacancy]:
    """A page of the list as it was narrowed."""
    status = asked.filters.get("status")
    return queries.vacancies(
        request.context,
        request.platform.views,
        search=asked.q,
        status=None if status == "open" else status,
        open_on=today(request) if status == "open" else None,
        operator=request.context.tenant if "whose" in asked.filters else None,
        village=request.context.area if "where" in asked.filters else None,
        form=asked.filters.get("form"),
        wage_fen=int(asked.filters.get("wage", "0")) * FEN,
        sort=asked.order,
        page=page,
        size=size,
    )
