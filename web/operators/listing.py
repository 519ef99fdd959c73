"""The list of operators: search, filters, sort, pages, totals."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from domain.shared.period import Period
from projections.appraisal_archive import league
from projections.appraisal_archive import queries as archive
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Operator
from projections.page import Page
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.areas import divisions_below
from web.shown.days import today
from web.shown.schemes import grades_in, scheme_on
from web.shown.scores import sparks
from web.terms.appraisals import grade_name
from web.terms.operators import STATUSES

SORTS = ("name", "outlets", "staff", "budget", "contract_last")


def show(request: Request) -> Response:
    """Those the reader sees, narrowed by name or code, status, latest grade and place."""
    context, views = request.context, request.platform.views
    latest, asked = league.latest_period(context, views), asked_for(request)
    page = page_of(request, asked, latest)
    narrowed, every = (
        directory.totals(context, views, **narrowing(request, asked, latest)),
        directory.totals(context, views),
    )
    values = {
        "list": asked.of_total(page.total, more=page.more),
        "operators": page.rows,
        "totals": narrowed,
        "every": every,
    }
    values |= {"latest": latest, "areas": divisions_below(context), "grades": _grades(request)}
    return render(
        request, "operators/list.html", values | _results(request, latest, page.rows), fragment="operators/_list.html"
    )


def asked_for(request: Request) -> Listing:
    """What the address asks for."""
    areas = [code for code, _ in divisions_below(request.context)]
    filters = {"status": tuple(STATUSES), "grade": [grade for grade, _, _ in _grades(request)], "area": areas}
    return Listing.of(request, "operators", sorts=SORTS, default="name", filters=filters)


def narrowing(request: Request, asked: Listing, latest: str | None) -> dict[str, Any]:
    """The same as the queries take it; a grade is that of the latest quarter appraised."""
    grade, codes = asked.filters.get("grade"), None
    if grade and latest:
        codes = league.operators_graded(request.context, request.platform.views, latest, grade)
    return {
        "search": asked.q,
        "status": asked.filters.get("status"),
        "area": asked.filters.get("area"),
        "codes": codes,
    }


def page_of(
    request: Request, asked: Listing, latest: str | None, *, page: int | None = None, size: int | None = None
) -> Page[Operator]:
    """A page of the list; `page` and `size` for a walk through all of it."""
    return directory.operators(
        request.context,
        request.platform.views,
        sort=asked.order,
        page=page or asked.page,
        size=size or asked.size,
        **narrowing(request, asked, latest),
    )


def _grades(request: Request) -> list[tuple[str, str, int | None]]:
    """Those of the latest quarter appraised, each with how many have it."""
    latest = league.latest_period(request.context, request.platform.views)
    if latest is None:
        return []
    counts = league.grade_distribution(request.context, request.platform.views, latest)
    return [(grade, grade_name(grade), counts.get(grade, 0)) for grade in grades_in(request, latest, counts)]


def _results(request: Request, latest: str | None, rows: tuple[Operator, ...]) -> dict[str, Any]:
    """The latest quarter of each operator on the page, and its last six as a line."""
    codes = [one.operator for one in rows]
    results = archive.latest_results(request.context, request.platform.views, codes)
    scheme = scheme_on(request, today(request)) if latest else None
    drawn = sparks(request, codes, Period.parse(latest), scheme) if latest else {}
    return {"results": results, "sparks": drawn}
