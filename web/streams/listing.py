"""Finding a stream: by the beginning of its id or number, by kind, by operator."""

from __future__ import annotations

from starlette.responses import Response

from projections.operator_directory import queries as directory
from projections.page import SIZE, Page
from projections.stream_index import queries as index
from projections.stream_index.answers import Stream
from web.lists import Listing
from web.render import render
from web.request import Request
from web.terms.streams import KINDS, kind_name

SORTS = ("last", "first", "events", "stream")
LONGEST = 40  # characters of an operator's code, however it is typed


def asked_for(request: Request) -> Listing:
    return Listing.of(request, "streams", sorts=SORTS, default="-last", filters={"kind": tuple(KINDS)})


def operator_asked(request: Request) -> str:
    """The operator whose streams are asked for; empty for all."""
    return request.query_params.get("operator", "").strip()[:LONGEST]


def page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Stream]:
    """A page of the list as it is narrowed; `size` for a walk through all of it."""
    return index.streams(
        request.context,
        request.platform.views,
        search=asked.q,
        kind=asked.filters.get("kind"),
        tenant=operator_asked(request) or None,
        sort=asked.order,
        page=page,
        size=size,
    )


def show(request: Request) -> Response:
    context, views = request.context, request.platform.views
    asked, operator = asked_for(request), operator_asked(request)
    page = page_of(request, asked, page=asked.page)
    counts = index.kinds(context, views)
    kinds = [(kind, kind_name(kind), counts[kind]) for kind in KINDS if kind in counts]
    values = {
        "list": asked.of_total(page.total, more=page.more),
        "streams": page.rows,
        "kinds": kinds,
        "operator": operator,
    }
    values |= {
        "every": sum(counts.values()),
        "names": directory.names(context, views, {one.tenant for one in page.rows}),
    }
    return render(request, "streams/list.html", values, fragment="streams/_list.html")
