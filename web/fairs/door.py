"""The door: a code that visitors scan, on a sheet to be put up; closed when nobody is to come in any more."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.fairs.commands import CloseDoor, OpenDoor
from tenants.outcome import Refused
from web import addresses, flash
from web.act import act
from web.documents.qr import qr_svg
from web.fairs import forms, page
from web.i18n import gettext
from web.render import render, see_other
from web.request import Request
from web.shown.days import today


def open_door(request: Request) -> Response:
    fair = page.find(request)
    code = request.platform.application.number_for(request.context, "door")
    outcome = act(request, OpenDoor(fair=fair.fair, operator=fair.operator, code=code, on=today(request)))
    if isinstance(outcome, Refused):
        return page.again(request, fair, "give", forms.GiveStall.blank("give-").refused(outcome.refusal))
    return see_other(request, "fairs.poster", fair=fair.fair)


def close_door(request: Request) -> Response:
    fair = page.find(request)
    command = CloseDoor(fair=fair.fair, operator=fair.operator, on=today(request))
    outcome = act(request, command)
    if isinstance(outcome, Refused):
        return page.again(request, fair, "give", forms.GiveStall.blank("give-").refused(outcome.refusal))
    closed = see_other(request, "fairs.show", fair=fair.fair)
    return flash.put(request, closed, gettext("扫码签到已结束"), "ok")


def poster(request: Request) -> Response:
    """The code large enough for a wall. 404 while the door is closed."""
    fair = page.find(request)
    if not fair.code:
        raise HTTPException(404)
    address = request.platform.settings.address.rstrip("/") + addresses.url("fairs.door", code=fair.code)
    code = qr_svg(address, gettext("扫码签到"))
    return render(request, "fairs/poster.html", fair=fair, address=address, qr=code)
