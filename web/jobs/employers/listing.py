"""The employers that the operator deals with."""

from __future__ import annotations

from starlette.responses import Response

from projections.job_board import employers
from web.lists import Listing
from web.render import render
from web.request import Request

SORTS = ("name", "registered", "vacancies")


def show(request: Request) -> Response:
    """Search by part of the name or the beginning of the credit code; sort, pages."""
    asked = Listing.of(request, "employers", sorts=SORTS, default="-registered")
    page = employers.employers(
        request.context,
        request.platform.views,
        search=asked.q,
        sort=("-" if asked.descending else "") + asked.sort,
        page=asked.page,
    )
    values = {"list": asked.of_total(page.total), "employers": page.rows}
    return render(request, "jobs/employers.html", values, fragment="jobs/_employers.html")
