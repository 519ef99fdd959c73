"""Finding a stream: by the beginning of its id or number, by kind, by operator."""

from __future__ import annotations

from starlette.responses import Response

from projections.operator_directory import queries as directory
from projections.stream_index import queries as index
from web.lists import Listing
from web.render import render
from web.request import Request
from web.terms.streams import KINDS, kind_name

SORTS = ("last", "first", "events", "stream")
LONGEST = 40  # characters of an operator's code, however it is typed


def show(request: Request) -> Response:
    context, views = request.context, request.platform.views
    asked = Listing.of(request, "streams", sorts=SORTS, default="-last", filters={"kind": tuple(KINDS)})
    operator = request.query_params.get("operator", "").strip()[:LONGEST]
    page = index.streams(
        context,
        views,
        search=asked.q,
        kind=asked.filters.get("kind"),
        tenant=operator or None,
        sort=("-" if asked.descending else "") + asked.sort,
        page=asked.page,
    )
    counts = index.kinds(context, views)
    kinds = [(kind, kind_name(kind), counts[kind]) for kind in KINDS if kind in counts]
    values = {"list": asked.of_total(page.total), "streams": page.rows, "kinds": kinds, "operator": operator}
    values |= {
        "every": sum(counts.values()),
        "names": directory.names(context, views, {one.tenant for one in page.rows}),
    }
    return render(request, "streams/list.html", values, fragment="streams/_list.html")
