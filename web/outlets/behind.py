"""The tab of those who stand behind the outlets: expert teams, county staff, gig leaders, honours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.responses import Response

from domain.workforce.leaders import FEWEST, MOST
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Operator
from projections.workforce import queries as workforce
from projections.workforce.answers import Honour
from tenants.divisions import divisions
from web.operators.frame import found, frame
from web.operators.people import StaffShown, staff_shown
from web.outlets.coverage import by_township
from web.render import render
from web.request import Request
from web.shown.areas import villages_of
from web.shown.days import today
from web.shown.outlets import outlet_names

TOWNSHIP = 9  # digits


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
    """Villages with too few leaders by name, the leaders of one township, and the honours."""
    context, views = request.context, request.platform.views
    counts = workforce.leaders_by_village(context, views, operator.operator)
    contract = directory.contract_on(context, views, operator.operator, today(request))
    promised = villages_of(contract.areas) if contract else frozenset()
    few = [village for village in promised if counts.get(village, 0) < FEWEST]
    townships = sorted({village[:TOWNSHIP] for village in counts})
    asked = request.query_params.get("township", "")
    township = asked if asked in townships else next(iter(townships), "")
    return {
        "leaders": sum(counts.values()),
        "promised": len(promised),
        "enough": len(promised) - len(few),
        "few": by_township(few),
        "townships": [(code, divisions().name(code), _inside(counts, code)) for code in townships],
        "township": township,
        "villages": _villages(request, operator, [code for code in sorted(counts) if code[:TOWNSHIP] == township]),
        "honours": honours_of(request, operator),
    }


def _inside(counts: Mapping[str, int], township: str) -> int:
    return sum(many for village, many in counts.items() if village.startswith(township))


def _villages(request: Request, operator: Operator, codes: list[str]) -> list[Village]:
    """Only these are opened by the vault: an operator may have thousands of leaders."""
    found = workforce.leaders(request.context, request.platform.views, operator.operator, villages=codes)
    shown = staff_shown(request, [one for one in found if one.left_on is None])
    known = divisions()
    return [Village(code, known.name(code), [one for one in shown if one.record.village == code]) for code in codes]


def honours_of(request: Request, operator: Operator) -> list[tuple[Honour, str]]:
    """Each with the masked name of who was honoured, also of those who have left."""
    context, views = request.context, request.platform.views
    honours = workforce.honours(context, views, operator.operator)
    found = workforce.leaders(context, views, operator.operator, villages={one.village for one in honours})
    honoured = {one.leader for one in honours}
    names = {one.record.leader: one.name for one in staff_shown(request, [x for x in found if x.leader in honoured])}
    return [(one, names.get(one.leader, "")) for one in honours]
