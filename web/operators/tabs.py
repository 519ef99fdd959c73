"""The pages of one operator."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from projections.appraisal_archive import queries as archive
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Operator
from projections.people_register import queries as register
from web.operators.frame import found, frame
from web.operators.people import staff_shown
from web.operators.points import bars
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
    return render(request, "operators/overview.html", values)


def contracts(request: Request) -> Response:
    """Every contract with its catalogue, areas in words, targets, prices and budget."""
    operator = found(request)
    signed = directory.contracts(request.context, request.platform.views, operator.operator)
    areas = {one.contract: covered(one.areas) for one in signed}
    villages = {one.contract: len(villages_of(one.areas)) for one in signed}
    values = {"contracts": signed, "areas": areas, "villages": villages, "today": today(request)}
    return render(request, "operators/contracts.html", frame(request, operator, "contracts") | values)


def outlets(request: Request) -> Response:
    """Outlets with the villages they cover, and the staff, masked."""
    operator, views = found(request), request.platform.views
    there = directory.outlets(request.context, views, operator.operator)
    staff = staff_shown(request, directory.staff(request.context, views, operator.operator))
    values = {"outlets": there, "staff": staff, "names": {one.outlet: one.name for one in there}}
    values |= _coverage(request, operator)
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
    """What 三(一) and 三(四) ask of outlets and staff, computed: covered villages, people a member of staff."""
    context, views = request.context, request.platform.views
    contract = directory.contract_on(context, views, operator.operator, today(request))
    promised = villages_of(contract.areas) if contract else frozenset()
    there = frozenset(directory.covered_villages(context, views, operator.operator)) & promised
    people = register.counts(context, views, operator.operator).people
    return {"contract": contract, "promised": len(promised), "covered": len(there), "people": people}


def _scores(request: Request, operator: Operator) -> dict[str, Any]:
    context, views = request.context, request.platform.views
    past = archive.histories(context, views, [operator.operator], last=8).get(operator.operator, ())
    scheme = scheme_on(request, today(request))
    if scheme is None or not past:
        return {"course": None, "points": None, "rank": None}
    return {"course": trend(past, scheme.pass_mark), **bars(request, operator.operator, past[-1].period)}
