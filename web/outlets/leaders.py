"""Gig leaders of a village: enlisted, honoured, resigned."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import Field
from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.shared.personal import Personal
from domain.workforce.commands import AwardHonour, EnlistGigLeader, ReleaseGigLeader
from projections.operator_directory import queries as directory
from projections.workforce import queries as workforce
from web.addresses import url
from web.forms import Form
from web.i18n import N_, gettext
from web.operators.people import StaffShown, staff_shown
from web.outlets import ending, find
from web.outlets.sheet import Ask, Sheet, save
from web.outlets.sheet import show as show_sheet
from web.request import Request
from web.shown.days import today
from web.shown.fields import Name, Phone, Village
from web.shown.outlets import village_choices

TOWNSHIP = 9  # digits
PHONE = {"type": "tel", "inputmode": "tel", "maxlength": 40}


class Enlist(Form):
    village: Village = Field(title=N_("村（社区）"))
    name: Name = Field(title=N_("姓名"))
    phone: Phone = Field(title=N_("手机号"))
    on: date = Field(title=N_("日期"))


class Honour(Form):
    year: int = Field(ge=2020, le=2100, title=N_("年度"))
    outlet: str = Field(title=N_("评选的网点"))


def enlist_form(request: Request) -> Response:
    given = {"village": request.query_params.get("village", ""), "on": today(request)}
    return show_sheet(request, _enlisting(request), Enlist.blank(**given))


def enlist(request: Request) -> Response:
    fresh = request.platform.application.number_for(request.context, "leader")

    def command(typed: Enlist) -> EnlistGigLeader:
        who: dict[str, Any] = {"name": Personal.of(typed.name), "phone": Personal.of(typed.phone)}
        ids: dict[str, Any] = {"operator": request.context.tenant or "", "village": typed.village, "leader": fresh}
        return EnlistGigLeader(**ids, **who, on=typed.on)

    sent = Enlist.read(request)
    there = _back(sent.text("village"))
    return save(request, _enlisting(request), sent, command, gettext("零工带头人已登记"), to=lambda kept: there)


def release_form(request: Request) -> Response:
    return show_sheet(request, _releasing(request), ending.blank(request))


def release(request: Request) -> Response:
    def command(typed: ending.End) -> ReleaseGigLeader:
        return ReleaseGigLeader(**_ids(request), reason=typed.reason, on=typed.on)

    return save(request, _releasing(request), ending.End.read(request), command, gettext("已登记退出"))


def honour_form(request: Request) -> Response:
    return show_sheet(request, _honouring(request), Honour.blank(year=today(request).year))


def honour(request: Request) -> Response:
    fresh = request.platform.application.number_for(request.context, "honour")

    def command(typed: Honour) -> AwardHonour:
        return AwardHonour(**_ids(request), honour=fresh, outlet=typed.outlet, year=typed.year, on=today(request))

    return save(request, _honouring(request), Honour.read(request), command, gettext("已登记表彰"))


def _ids(request: Request) -> dict[str, str]:
    named = {name: request.path_params[name] for name in ("village", "leader")}
    return {"operator": request.context.tenant or "", **named}


def _found(request: Request) -> StaffShown:
    """A gig leader of the reader's own operator; 404 otherwise."""
    code, village = request.context.tenant or "", request.path_params["village"]
    for one in workforce.leaders(request.context, request.platform.views, code, villages=[village]):
        if one.leader == request.path_params["leader"]:
            return staff_shown(request, [one])[0]
    raise HTTPException(404)


def _back(village: str = "") -> str:
    """The tab, at the township of the village."""
    return url("operators.mine-workforce", {"township": village[:TOWNSHIP]})


def _trail(request: Request) -> find.Crumbs:
    return find.crumbs(request, find.operator(request), tab="workforce")


def _enlisting(request: Request) -> Sheet:
    asked = [
        Ask("grouped", "village", village_choices(request)),
        Ask("field", "name", more={"maxlength": 50}),
        Ask("field", "phone", more=PHONE),
        Ask("field", "on", more={"type": "date", "max": today(request).isoformat()}),
    ]
    title, action = gettext("登记零工带头人"), url("leaders.enlist-now")
    note = gettext("姓名、电话加密保存，页面上只显示一部分。")
    return Sheet(title, action, _back(), [("", asked)], gettext("登记"), note=note, crumbs=_trail(request))


def _releasing(request: Request) -> Sheet:
    shown = _found(request)
    action = url("leaders.release-now", village=shown.record.village, leader=shown.record.leader)
    return ending.sheet(
        request, gettext("登记带头人退出"), shown.name, action, _back(shown.record.village), _trail(request)
    )


def _honouring(request: Request) -> Sheet:
    shown = _found(request)
    there = directory.outlets(request.context, request.platform.views, request.context.tenant or "")
    asked = [
        Ask("field", "year", more={"inputmode": "numeric"}),
        Ask("select", "outlet", [(one.outlet, one.name) for one in there if one.is_open]),
    ]
    action = url("leaders.honour-now", village=shown.record.village, leader=shown.record.leader)
    title = gettext("授予「零工推介积极分子」")
    return Sheet(
        title,
        action,
        _back(shown.record.village),
        [("", asked)],
        gettext("登记"),
        beside=shown.name,
        crumbs=_trail(request),
    )
