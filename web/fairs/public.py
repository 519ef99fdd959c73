"""Visitors check in themselves with the code at the door. Nothing is told to whoever has not got it."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.fairs.commands import CheckInAtDoor
from projections.fair_board import queries
from projections.fair_board.answers import Fair
from tenants.outcome import Refused
from web.act import act
from web.device import Device
from web.fairs import forms
from web.fairs.visitors import who
from web.i18n import gettext
from web.render import invalid, render
from web.request import Request
from web.shown.days import today

PAGE = "fairs/door.html"
LONGEST = 40


def form(request: Request) -> Response:
    fair = _fair(request)
    return render(request, PAGE, fair=fair, form=forms.AtDoor.blank(), said="", is_today=_is_today(request, fair))


def save(request: Request) -> Response:
    """Whether somebody is known, or was here already, is not told: the answer is the same."""
    fair, device = _fair(request), Device.of(request)
    sent = forms.AtDoor.read(request)
    visitor = who(request, fair, sent.value.phone) if sent.ok else None
    if not sent.ok or visitor is None:
        return invalid(request, PAGE, fair=fair, form=sent, said="", is_today=_is_today(request, fair))
    outcome = act(
        request,
        CheckInAtDoor(
            fair=fair.fair,
            operator=fair.operator,
            code=request.path_params["code"],
            visitor=request.platform.application.number_for(request.context, "visitor"),
            keys=visitor.keys,
            person=visitor.person,
            phone=visitor.phone,
            wish=sent.value.wish,
            device=device.mark(request, fair.operator, fair.held_on),
            on=today(request),
        ),
    )
    if isinstance(outcome, Refused):
        sent = sent.refused(outcome.refusal)
        return invalid(request, PAGE, fair=fair, form=sent, said="", is_today=_is_today(request, fair))
    shown = render(request, PAGE, fair=fair, form=None, said=gettext("签到成功，欢迎参加"), is_today=True)
    return device.keep(request, shown)


def _fair(request: Request) -> Fair:
    found = queries.fair_at_door(request.platform.views, request.path_params["code"][:LONGEST])
    if found is None:
        raise HTTPException(404)
    return found


def _is_today(request: Request, fair: Fair) -> bool:
    return fair.held_on == today(request)
