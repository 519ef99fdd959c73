"""Pages of what would be if a period closed today: of one operator, and a list computed a page at a time."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Operator
from web.appraisals.basis import LIST as RECORDS
from web.appraisals.basis import records
from web.appraisals.closing import QUARTER, YEAR, Closing, closing, current
from web.appraisals.paths import operator_crumbs
from web.lists import Listing
from web.render import render
from web.request import Request

KINDS = (QUARTER, YEAR)
SORTS = ("operator", "name")
NONE, LIST = "appraisals/none.html", "appraisals/_closings.html"


def show(request: Request) -> Response:
    """One operator's current quarter or year."""
    context, kind = request.context, _kind(request)
    operator, found = _found(request)
    if found is None:
        return render(request, NONE)
    names = {one.outlet: one.name for one in directory.outlets(context, request.platform.views, operator.operator)}
    values: dict[str, Any] = {"operator": operator, "closing": found, "kind": kind, "outlets": names}
    values["crumbs"] = operator_crumbs(context, operator.operator, operator.name)
    return render(request, "appraisals/closing.html", values)


def basis(request: Request) -> Response:
    """The records behind the figures, as they stand now."""
    operator, found = _found(request)
    if found is None or found.result is None:
        raise HTTPException(404)
    values = records(request, operator, found) | {"closing": found, "kind": _kind(request)}
    return render(request, "appraisals/closing_basis.html", values, fragment=RECORDS)


def _found(request: Request) -> tuple[Operator, Closing | None]:
    """The operator named in the address with its current period; 404 for one that is not the reader's to see."""
    operator = directory.operator(request.context, request.platform.views, request.path_params["operator"])
    if operator is None:
        raise HTTPException(404)
    return operator, closing(request, operator.operator, current(request, _kind(request)))


def listed(request: Request) -> Response:
    """Operators by name; a tenant finds its own on the page of the operator."""
    asked = Listing.of(request, "closings", sorts=SORTS, default="name", filters={"of": KINDS}, size=15)
    period = current(request, _kind(request))
    page = directory.operators(
        request.context,
        request.platform.views,
        search=asked.q,
        sort=asked.order,
        page=asked.page,
        size=asked.size,
    )
    rows = [_row(request, one, asked.filters.get("of", QUARTER)) for one in page.rows]
    values = {
        "list": asked.of_total(page.total, more=page.more),
        "rows": rows,
        "period": period,
        "kind": _kind(request),
    }
    return render(request, "appraisals/closings.html", values, fragment=LIST)


def _row(request: Request, operator: Operator, kind: str) -> tuple[Operator, Closing | None]:
    return operator, closing(request, operator.operator, current(request, kind))


def _kind(request: Request) -> str:
    asked = request.query_params.get("of", QUARTER)
    return asked if asked in KINDS else QUARTER
