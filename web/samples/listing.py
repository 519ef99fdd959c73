"""Samples of the operators one sees, and the seeds they are drawn from."""

from __future__ import annotations

from starlette.responses import Response

from projections.operator_directory import queries as directory
from projections.page import SIZE, Page
from projections.sample_board import queries as board
from projections.sample_board.answers import Sample, Sampling
from web.lists import Listing
from web.render import render
from web.request import Request
from web.samples.waiting import reminders
from web.shown.days import today
from web.terms.sampling import SAMPLE_STATUSES, SAMPLING_STATUSES

REMINDERS = 8
"""So many stand above the seeds; all of them are one link away."""


def samples_asked(request: Request) -> Listing:
    filters, sorts = {"status": tuple(SAMPLE_STATUSES)}, ("period", "operator", "failed")
    return Listing.of(request, "samples", sorts=sorts, default="-period", filters=filters)


def samples_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Sample]:
    """A page of the list as it is narrowed; `size` for a walk through all of it."""
    order, status = asked.order, asked.filters.get("status")
    return board.samples(request.context, request.platform.views, status=status, sort=order, page=page, size=size)


def seeds_asked(request: Request) -> Listing:
    filters = {"status": tuple(SAMPLING_STATUSES)}
    return Listing.of(request, "seeds", sorts=("period", "committed"), default="-period", filters=filters)


def seeds_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Sampling]:
    """The same of the seeds."""
    order, status = asked.order, asked.filters.get("status")
    return board.samplings(request.context, request.platform.views, status=status, sort=order, page=page, size=size)


def samples(request: Request) -> Response:
    """Filter by status, sort, pages."""
    context, views = request.context, request.platform.views
    asked = samples_asked(request)
    page = samples_of(request, asked, page=asked.page)
    values = {
        "list": asked.of_total(page.total, more=page.more),
        "samples": page.rows,
        "names": directory.names(context, views, {one.operator for one in page.rows}),
    }
    return render(request, "samples/list.html", values, fragment="samples/_list.html")


def seeds(request: Request) -> Response:
    """With what the schedule reminded of."""
    asked = seeds_asked(request)
    page = seeds_of(request, asked, page=asked.page)
    reminded, every = reminders(request), request.query_params.get("reminders") == "all"
    values = {
        "list": asked.of_total(page.total, more=page.more),
        "samplings": page.rows,
        "reminders": reminded if every else reminded[:REMINDERS],
        "reminded": len(reminded),
        "today": today(request),
    }
    return render(request, "samples/seeds.html", values, fragment="samples/_seeds.html")
