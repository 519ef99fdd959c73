"""The bureau's tasks, or what was asked of the reader's operator."""

from __future__ import annotations

from starlette.responses import Response

from projections.task_board import queries as board
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.days import distance, today
from web.terms.tasks import GIVEN_STATUSES, TASK_STATUSES


def show(request: Request) -> Response:
    return _given(request) if request.context.tenant else _assigned(request)


def _assigned(request: Request) -> Response:
    """Search by the beginning of the name, filter by status, sort, pages."""
    sorts, filters = ("assigned", "deadline", "title"), {"status": tuple(TASK_STATUSES)}
    asked = Listing.of(request, "tasks", sorts=sorts, default="-assigned", filters=filters)
    page = board.tasks(
        request.context,
        request.platform.views,
        search=asked.q,
        status=asked.filters.get("status"),
        sort=("-" if asked.descending else "") + asked.sort,
        page=asked.page,
    )
    values = {"list": asked.of_total(page.total), "tasks": page.rows, "today": today(request)}
    return render(request, "tasks/list.html", values, fragment="tasks/_list.html")


def _given(request: Request) -> Response:
    sorts, filters = ("given", "deadline"), {"status": tuple(GIVEN_STATUSES)}
    asked = Listing.of(request, "tasks", sorts=sorts, default="-given", filters=filters)
    page = board.givens(
        request.context,
        request.platform.views,
        operator=request.context.tenant,
        status=asked.filters.get("status"),
        sort=("-" if asked.descending else "") + asked.sort,
        page=asked.page,
    )
    day = today(request)
    values = {"list": asked.of_total(page.total), "today": day}
    values["tasks"] = [(one, distance(one.deadline, day)) for one in page.rows]
    return render(request, "tasks/mine.html", values, fragment="tasks/_mine.html")
