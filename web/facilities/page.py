"""One facility, put together for its page."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.shared.message import Command
from projections.facility_board import queries
from projections.facility_board.answers import Facility
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.facilities import forms
from web.forms import Sent
from web.render import invalid, see_other
from web.request import Request
from web.shown.days import today
from web.shown.outlets import outlet_names

PAGE, REGION = "facilities/show.html", "facilities/_page.html"


def find(request: Request) -> Facility:
    """The facility the address names; 404 when there is none, or it is another tenant's."""
    found = queries.facility(request.context, request.platform.views, request.path_params["facility"])
    if found is None:
        raise HTTPException(404)
    return found


def values(request: Request, found: Facility) -> dict[str, Any]:
    return {
        "facility": found,
        "late": found.is_overdue(today(request)),
        "outlet": outlet_names(request, [found.operator]).get(found.outlet, ""),
        "history": queries.facility_history_of(request.context, request.platform.views, found.facility),
        "place": forms.Place.blank("place-", place=found.place or None),
        "check": forms.Check.blank("check-"),
        "mend": forms.Mend.blank("mend-"),
        "retire": forms.Retire.blank("retire-"),
    }


def done(request: Request, found: Facility, command: Command, name: str, sent: Sent[Any], said: str) -> Response:
    """Carry it out and show it again; what was refused stands beside its field in the form `name`."""
    outcome = act(request, command)
    if isinstance(outcome, Refused):
        return again(request, found, name, sent.refused(outcome.refusal))
    return flash.put(request, see_other(request, "facilities.show", facility=found.facility), said, "ok")


def again(request: Request, found: Facility, name: str, sent: Sent[Any]) -> Response:
    return invalid(request, PAGE, fragment=REGION, **(values(request, found) | {name: sent}))
