"""One operator's sample, as anybody can check it: seed, list, rule, cases, findings."""

from __future__ import annotations

from decimal import Decimal
from importlib.resources import files
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.sampling.commands import ConcludeSample
from projections.case_board import signs as cases
from projections.operator_directory import queries as directory
from projections.sample_board import queries as board
from projections.sample_board.answers import Sample
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Sent
from web.i18n import gettext
from web.lists import Listing
from web.render import invalid, render, see_other
from web.request import Request
from web.samples.forms import Nothing
from web.shown.days import today
from web.terms.sampling import CASE_STATUSES

PAGE, LIST = "samples/show.html", "samples/_cases.html"
SCRIPT = files("web.samples").joinpath("redraw.txt").read_text("utf-8")


def show(request: Request) -> Response:
    return render(request, PAGE, values(request, find(request), Nothing.blank()), fragment=LIST)


def find(request: Request) -> Sample:
    operator, period = request.path_params["operator"], request.path_params["period"]
    found = board.sample(request.context, request.platform.views, operator, period)
    if found is None:
        raise HTTPException(404)
    return found


def conclude(request: Request) -> Response:
    found, sent = find(request), Nothing.read(request)
    outcome = act(request, ConcludeSample(operator=found.operator, period=found.period, on=today(request)))
    if isinstance(outcome, Refused):
        return invalid(request, PAGE, **values(request, found, sent.refused(outcome.refusal)))
    response = see_other(request, "samples.show", operator=found.operator, period=found.period)
    return flash.put(request, response, gettext("核查完毕，不属实的办件不再计入考核"), "ok")


def values(request: Request, found: Sample, concluding: Sent[Nothing]) -> dict[str, Any]:
    context, views, operator = request.context, request.platform.views, found.operator
    filters = {"status": tuple(CASE_STATUSES)}
    asked = Listing.of(request, "cases", sorts=("place", "case"), default="place", filters=filters)
    sort = asked.order
    status = asked.filters.get("status")
    page = board.cases(context, views, operator, found.period, status=status, sort=sort, page=asked.page)
    return {
        "sample": found,
        "list": asked.of_total(page.total, more=page.more),
        "cases": page.rows,
        "briefs": cases.briefs(context, views, operator, {one.case for one in page.rows}),
        "outlets": {one.outlet: one.name for one in directory.outlets(context, views, operator)},
        "operator_name": directory.names(context, views, {operator}).get(operator, operator),
        "seed": board.sampling_for(context, views, operator, found.period),
        "percent": f"{Decimal(found.share) * 100:f}".rstrip("0").rstrip("."),
        "script": SCRIPT,
        "concluding": concluding,
    }
