"""One fair, put together for its page."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.shared.message import Command
from projections.fair_board import queries
from projections.fair_board.answers import Fair
from projections.job_board import queries as jobs
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.appraisals.counted import counted_places
from web.fairs import forms
from web.forms import Sent
from web.render import invalid, see_other
from web.request import Request
from web.shown.days import today
from web.shown.outlets import outlet_names

PAGE, REGION = "fairs/show.html", "fairs/_page.html"


def find(request: Request) -> Fair:
    """The fair the address names; 404 when there is none, or it is another tenant's."""
    found = queries.fair(request.context, request.platform.views, request.path_params["fair"])
    if found is None:
        raise HTTPException(404)
    return found


def values(request: Request, fair: Fair) -> dict[str, Any]:
    """Everything on the page of a fair, its forms empty."""
    context, views, day = request.context, request.platform.views, today(request)
    stalls = queries.stalls_of(context, views, fair.fair)
    brought = queries.brought_to(context, views, fair.fair)
    taken = {one.stall for one in stalls}
    status = fair.status_on(day)
    return {
        "fair": fair,
        "stage": status,
        "open": fair.status == "planned",
        "begun": status in ("today", "held"),
        "outlet": outlet_names(request, [fair.operator]).get(fair.outlet, ""),
        "stalls": stalls,
        "free": [(number, number) for number in range(1, fair.stalls + 1) if number not in taken],
        "brought": brought,
        "vacancies": jobs.vacancies_by_id(context, views, {one.vacancy for one in brought}),
        "counted": counted_places(request, fair.operator, fair.fair),
        "entries": queries.entries_of(context, views, fair.fair),
        "employers": _employers(request, {one.employer for one in stalls}) if fair.status == "planned" else [],
        "today": day,
        "give": forms.GiveStall.blank("give-"),
        "result": forms.Result.blank("result-"),
        "entry": forms.Entry.blank("entry-"),
        "handled": forms.Handling.blank("handled-"),
    }


def _employers(request: Request, here: set[str]) -> list[tuple[str, str]]:
    """Employers with vacancies that still take people, without those that have a stall."""
    open_now = jobs.vacancies(request.context, request.platform.views, open_on=today(request), size=200).rows
    names = {one.employer: one.employer_name for one in open_now if one.employer not in here}
    return sorted(names.items(), key=lambda pair: pair[1])


def done(
    request: Request, fair: Fair, command: Command | list[Command], name: str, sent: Sent[Any], said: str
) -> Response:
    """Carry it out and show the fair again; what was refused stands beside its field in the form `name`."""
    outcome = act(request, command)
    if isinstance(outcome, Refused):
        return again(request, fair, name, sent.refused(outcome.refusal))
    return flash.put(request, see_other(request, "fairs.show", fair=fair.fair), said, "ok")


def again(request: Request, fair: Fair, name: str, sent: Sent[Any]) -> Response:
    return invalid(request, PAGE, fragment=REGION, **(values(request, fair) | {name: sent}))
