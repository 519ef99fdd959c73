"""The tab of those who stand behind the outlets: expert teams, county staff, gig leaders, honours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from starlette.responses import Response

from domain.workforce.leaders import FEWEST, MOST
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Operator
from projections.workforce import queries as workforce
from tenants.divisions import divisions
from web.operators.frame import found, frame
from web.operators.people import StaffShown, staff_shown
from web.outlets.coverage import by_township
from web.render import render
from web.request import Request
from web.shown.areas import villages_of
from web.shown.days import today
from web.shown.outlets import outlet_names


@dataclass(frozen=True, slots=True)
class Village:
    """A village with its gig leaders."""

    code: str
    name: str
    leaders: list[StaffShown]


def show(request: Request) -> Response:
    operator = found(request)
    values = _teams(request, operator) | _county(request, operator) | _leaders(request, operator)
    values |= {"mine": operator.operator == request.context.tenant, "fewest": FEWEST, "most": MOST}
    return render(request, "outlets/workforce.html", frame(request, operator, "workforce") | values)


def _teams(request: Request, operator: Operator) -> dict[str, Any]:
    context, views = request.context, request.platform.views
    experts = workforce.experts(context, views, operator.operator)
    shown = staff_shown(request, [one for one in experts if one.left_on is None])
    teams = [one for one in workforce.teams(context, views, operator.operator) if one.dissolved_on is None]
    return {"teams": [(one, [each for each in shown if each.record.team == one.team]) for one in teams]}


def _county(request: Request, operator: Operator) -> dict[str, Any]:
    members = workforce.county_staff(request.context, request.platform.views, operator.operator)
    return {
        "county": staff_shown(request, [one for one in members if one.ended_on is None]),
        "outlets": outlet_names(request, [operator.operator]),
    }


def _leaders(request: Request, operator: Operator) -> dict[str, Any]:
    """Villages with their leaders, villages with too few of them by name, and the honours."""
    context, views = request.context, request.platform.views
    every = workforce.leaders(context, views, operator.operator)
    shown = staff_shown(request, every)
    names = {one.record.leader: one.name for one in shown}
    here: dict[str, list[StaffShown]] = {}
    for one in shown:
        if one.record.left_on is None:
            here.setdefault(one.record.village, []).append(one)
    contract = directory.contract_on(context, views, operator.operator, today(request))
    promised = villages_of(contract.areas) if contract else frozenset()
    few = [village for village in promised if len(here.get(village, ())) < FEWEST]
    honours = workforce.honours(context, views, operator.operator)
    return {
        "villages": [Village(code, divisions().name(code), leaders) for code, leaders in sorted(here.items())],
        "leaders": sum(len(leaders) for leaders in here.values()),
        "promised": len(promised),
        "enough": len(promised) - len(few),
        "few": by_township(few),
        "honours": [(one, names.get(one.leader, "")) for one in honours],
    }
