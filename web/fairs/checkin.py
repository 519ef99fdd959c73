"""Checking in at the desk: one field, one Enter a visitor."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from domain.fairs.commands import CheckIn
from projections.fair_board import queries
from projections.fair_board.answers import Fair
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.fairs import forms, page
from web.fairs.supply import supply_and_demand
from web.fairs.visitors import who
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today
from web.shown.people import people_by_id

PAGE, REGION = "fairs/check_in.html", "fairs/_check_in.html"


def form(request: Request) -> Response:
    fair = page.find(request)
    return render(request, PAGE, _values(request, fair), fragment=REGION, form=forms.CheckIn.blank(), said="")


def save(request: Request) -> Response:
    fair = page.find(request)
    sent = forms.CheckIn.read(request)
    visitor = who(request, fair, sent.value.who) if sent.ok else None
    if sent.ok and visitor is None:
        sent = sent.wrong({"who": gettext("不是手机号、身份证号，也不是本机构服务对象的档案号，请核对。")})
    if not sent.ok or visitor is None:
        return invalid(request, PAGE, fragment=REGION, form=sent, said="", **_values(request, fair))
    outcome = act(
        request,
        CheckIn(
            fair=fair.fair,
            operator=fair.operator,
            visitor=request.platform.application.number_for(request.context, "visitor"),
            keys=visitor.keys,
            person=visitor.person,
            phone=visitor.phone,
            wish=sent.value.wish,
            on=min(today(request), fair.held_on),
        ),
    )
    if isinstance(outcome, Refused):
        sent = sent.refused(outcome.refusal)
        return invalid(request, PAGE, fragment=REGION, form=sent, said="", **_values(request, fair))
    said = gettext("已签到") if outcome.events or outcome.repeated else gettext("已经签到过，不重复计数")
    if request.htmx.fragment:
        fresh = page.find(request)
        return render(request, PAGE, _values(request, fresh), fragment=REGION, form=forms.CheckIn.blank(), said=said)
    return flash.put(request, see_other(request, "fairs.check-in", fair=fair.fair), said, "ok")


def _values(request: Request, fair: Fair) -> dict[str, Any]:
    visitors = queries.visitors_of(request.context, request.platform.views, fair.fair)
    return {
        "fair": fair,
        "visitors": visitors,
        "people": people_by_id(request, {one.person for one in visitors if one.person}),
        "wishes": [one.occupation for one in supply_and_demand(request, fair) if one.places],
        "stage": fair.status_on(today(request)),
    }
