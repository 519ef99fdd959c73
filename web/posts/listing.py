"""The list of public-welfare posts: an operator's own, or those of a bureau's area with what awaits its answer."""

from __future__ import annotations

from starlette.responses import Response

from projections.job_board import employers
from projections.operator_directory import queries as directory
from projections.post_board import queries
from web.lists import Listing
from web.render import render
from web.request import Request
from web.terms.posts import STATUSES


def show(request: Request) -> Response:
    """Filter by status; the latest change first."""
    context, views = request.context, request.platform.views
    asked = Listing.of(request, "posts", sorts=("changed",), default="-changed", filters={"status": tuple(STATUSES)})
    order = ("-" if asked.descending else "") + asked.sort
    page = queries.posts(context, views, status=asked.filters.get("status"), sort=order, page=asked.page)
    waiting = queries.posts(context, views, status="sent-up", size=1).total
    values = {
        "list": asked.of_total(page.total),
        "posts": page.rows,
        "waiting": waiting,
        "operators": directory.names(context, views, {one.operator for one in page.rows}),
        "employers": employers.employer_names(context, views, {one.employer for one in page.rows}),
    }
    return render(request, "posts/list.html", values, fragment="posts/_list.html")
