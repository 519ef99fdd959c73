"""Placing, checking, mending and retiring a facility."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from domain.facilities import commands as c
from projections.facility_board.answers import Facility
from web.facilities import forms, page
from web.i18n import gettext
from web.request import Request
from web.shown.days import today

FEN = 100


def _of(request: Request, found: Facility) -> dict[str, Any]:
    return {"facility": found.facility, "operator": found.operator, "on": today(request)}


def place(request: Request) -> Response:
    found, sent = page.find(request), forms.Place.read(request, "place-")
    if not sent.ok:
        return page.again(request, found, "place", sent)
    command = c.PlaceFacility(place=sent.value.place, **_of(request, found))
    return page.done(request, found, command, "place", sent, gettext("已设置"))


def check(request: Request) -> Response:
    found, sent = page.find(request), forms.Check.read(request, "check-")
    if not sent.ok:
        return page.again(request, found, "check", sent)
    command = c.CheckFacility(state=sent.value.state, note=sent.value.note, **_of(request, found))
    return page.done(request, found, command, "check", sent, gettext("检查已记"))


def mend(request: Request) -> Response:
    found, sent = page.find(request), forms.Mend.read(request, "mend-")
    if not sent.ok:
        return page.again(request, found, "mend", sent)
    typed, cost = sent.value, int(sent.value.cost * FEN)
    command = c.MendFacility(how=typed.how, cost_fen=cost, note=typed.note, **_of(request, found))
    return page.done(request, found, command, "mend", sent, gettext("维修更换已记"))


def retire(request: Request) -> Response:
    found, sent = page.find(request), forms.Retire.read(request, "retire-")
    if not sent.ok:
        return page.again(request, found, "retire", sent)
    command = c.RetireFacility(reason=sent.value.reason, **_of(request, found))
    return page.done(request, found, command, "retire", sent, gettext("已停用"))
