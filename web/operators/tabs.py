"""The pages of one operator."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from projections.appraisal_archive import queries as archive
from projections.feedback_board import queries as feedback
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Operator
from web.appraisals.waiting import waiting
from web.operators.frame import found, frame
from web.operators.people import staff_shown
from web.operators.points import bars
from web.operators.qualified import qualifications
from web.outlets.coverage import coverage
from web.render import render
from web.request import Request
from web.shown.areas import covered, villages_of
from web.shown.days import today
from web.shown.schemes import scheme_on
from web.shown.scores import changes, trend


def overview(request: Request) -> Response:
    """Facts, the contract in force, latest grades and how they went."""
    operator = found(request)
    values = frame(request, operator, "") | _coverage(request, operator)
    values |= _scores(request, operator) if values["latest"] else {"course": None, "points": None, "rank": None}
    values |= _ratings(request, operator.operator) | {"waits": waiting(request) if request.context.tenant else None}
    return render(request, "operators/overview.html", values)


def _ratings(request: Request, operator: str) -> dict[str, Any]:
    """How many gave each score, of the whole and by outlet."""
    context, views = request.context, request.platform.views
    names = {one.outlet: one.name for one in directory.outlets(context, views, operator)}
    return {"satisfaction": feedback.satisfaction(context, views, operator), "rated_at": names}


def contracts(request: Request) -> Response:
    """Every contract with its catalogue, areas in words, targets, prices and budget."""
    operator = found(request)
    signed = directory.contracts(request.context, request.platform.views, operator.operator)
    areas = {one.contract: covered(one.areas) for one in signed}
    villages = {one.contract: len(villages_of(one.areas)) for one in signed}
    values = {"contracts": signed, "areas": areas, "villages": villages, "today": today(request)}
    return render(request, "operators/contracts.html", frame(request, operator, "contracts") | values)


def outlets(request: Request) -> Response:
    """Coverage with what is missing, outlets, and the staff, masked, with what they hold."""
    operator, views = found(request), request.platform.views
    there = directory.outlets(request.context, views, operator.operator)
    staff = [one for one in directory.staff(request.context, views, operator.operator) if one.is_here]
    cover = coverage(request, operator)
    values = {
        "outlets": there,
        "open": [one for one in there if one.is_open],
        "loads": {one.outlet.outlet: one for one in cover.loads},
        "cover": cover,
        "staff": staff_shown(request, staff),
        "names": {one.outlet: one.name for one in there},
        "today": today(request),
        "mine": operator.operator == request.context.tenant,
        **qualifications(request, operator.operator, {one.staff for one in staff}),
    }
    return render(request, "operators/outlets.html", frame(request, operator, "outlets") | values)


def appraisals(request: Request) -> Response:
    """Every appraisal of the operator, quarters and years, the latest first."""
    operator = found(request)
    every = archive.appraisals_of(request.context, request.platform.views, operator.operator)
    quarters = archive.histories(request.context, request.platform.views, [operator.operator], last=1_000)
    past, scheme = quarters.get(operator.operator, ()), scheme_on(request, today(request))
    course = trend(past[-8:], scheme.pass_mark) if scheme and len(past) > 1 else None
    values = {"appraisals": every, "changes": changes(past), "course": course}
    return render(request, "operators/appraisals.html", frame(request, operator, "appraisals") | values)


def _coverage(request: Request, operator: Operator) -> dict[str, Any]:
    """What 三(一) and annex 3 ask of outlets and staff, computed: covered villages, people a member of staff."""
    contract = directory.contract_on(request.context, request.platform.views, operator.operator, today(request))
    cover = coverage(request, operator)
    return {"contract": contract, "promised": cover.promised, "covered": cover.covered, "people": cover.people}


def _scores(request: Request, operator: Operator) -> dict[str, Any]:
    context, views = request.context, request.platform.views
    past = archive.histories(context, views, [operator.operator], last=8).get(operator.operator, ())
    scheme = scheme_on(request, today(request))
    if scheme is None or not past:
        return {"course": None, "points": None, "rank": None}
    return {"course": trend(past, scheme.pass_mark), **bars(request, operator.operator, past[-1].period)}
