"""Samples of the operators one sees, and the seeds they are drawn from."""

from __future__ import annotations

from starlette.responses import Response

from projections.operator_directory import queries as directory
from projections.sample_board import queries as board
from web.lists import Listing
from web.render import render
from web.request import Request
from web.samples.waiting import reminders
from web.shown.days import today
from web.terms.sampling import SAMPLE_STATUSES, SAMPLING_STATUSES


def samples(request: Request) -> Response:
    """Filter by status, sort, pages."""
    context, views = request.context, request.platform.views
    filters = {"status": tuple(SAMPLE_STATUSES)}
    asked = Listing.of(request, "samples", sorts=("period", "operator", "failed"), default="-period", filters=filters)
    page = board.samples(
        context,
        views,
        status=asked.filters.get("status"),
        sort=("-" if asked.descending else "") + asked.sort,
        page=asked.page,
    )
    values = {
        "list": asked.of_total(page.total),
        "samples": page.rows,
        "names": directory.names(context, views, {one.operator for one in page.rows}),
    }
    return render(request, "samples/list.html", values, fragment="samples/_list.html")


def seeds(request: Request) -> Response:
    """With what the schedule reminded of."""
    context, views = request.context, request.platform.views
    filters = {"status": tuple(SAMPLING_STATUSES)}
    asked = Listing.of(request, "seeds", sorts=("period", "committed"), default="-period", filters=filters)
    page = board.samplings(
        context,
        views,
        status=asked.filters.get("status"),
        sort=("-" if asked.descending else "") + asked.sort,
        page=asked.page,
    )
    values = {
        "list": asked.of_total(page.total),
        "samplings": page.rows,
        "reminders": reminders(request)[:8],
        "today": today(request),
    }
    return render(request, "samples/seeds.html", values, fragment="samples/_seeds.html")
