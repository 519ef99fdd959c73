"""The list of public-welfare posts: an operator's own, or those of a bureau's area with what awaits its answer."""

from __future__ import annotations

from starlette.responses import Response

from projections.job_board import employers
from projections.operator_directory import queries as directory
from projections.page import SIZE, Page
from projections.post_board import queries
from projections.post_board.answers import Post
from web.lists import Listing
from web.render import render
from web.request import Request
from web.terms.posts import STATUSES


def show(request: Request) -> Response:
    """Filter by status; the latest change first."""
    context, views = request.context, request.platform.views
    asked = asked_for(request)
    page = page_of(request, asked, page=asked.page)
    waiting = queries.posts(context, views, status="sent-up", size=1).total
    values = {
        "list": asked.of_total(page.total, more=page.more),
        "posts": page.rows,
        "waiting": waiting,
        "operators": directory.names(context, views, {one.operator for one in page.rows}),
        "employers": employers.employer_names(context, views, {one.employer for one in page.rows}),
    }
    return render(request, "posts/list.html", values, fragment="posts/_list.html")


def asked_for(request: Request) -> Listing:
    return Listing.of(request, "posts", sorts=("changed",), default="-changed", filters={"status": tuple(STATUSES)})


def page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Post]:
    order = asked.order
    status, views = asked.filters.get("status"), request.platform.views
    return queries.posts(request.context, views, status=status, sort=order, page=page, size=size)
