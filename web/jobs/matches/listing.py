"""The list of matches that were shown, those that found nothing among them."""

from __future__ import annotations

from starlette.responses import Response

from projections.job_board import queries as jobs
from projections.match_board import shown as board
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id

FILTERS = {"purpose": ("vacancies", "people"), "found": ("none",)}


def show(request: Request) -> Response:
    """Filter by what was looked for and whether anything was found."""
    asked = Listing.of(request, "matches", filters=FILTERS)
    context, views = request.context, request.platform.views
    page = board.matches_shown(
        context,
        views,
        purpose=asked.filters.get("purpose"),
        none_found="found" in asked.filters,
        page=asked.page,
    )
    rows = page.rows
    values = {
        "list": asked.of_total(page.total),
        "rows": rows,
        "people": people_by_id(request, {one.subject for one in rows if one.purpose == "vacancies"}),
        "vacancies": jobs.vacancies_by_id(context, views, {one.subject for one in rows if one.purpose == "people"}),
        "outlets": outlet_names(request),
    }
    return render(request, "jobs/matches_list.html", values, fragment="jobs/_matches_list.html")
