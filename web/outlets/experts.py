"""Expert teams and the county's staff: formed, joined, assigned, ended."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, Field
from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.shared.personal import Personal
from domain.workforce import county_staff as county_rules
from domain.workforce import team as team_rules
from domain.workforce.commands import (
    AddExpert,
    AssignCountyStaff,
    DissolveExpertTeam,
    EndCountyStaff,
    FormExpertTeam,
    ReleaseExpert,
)
from projections.operator_directory import queries as directory
from projections.workforce import queries as workforce
from projections.workforce.answers import Team
from web.addresses import url
from web.forms import Form
from web.i18n import N_, gettext
from web.outlets import ending, find
from web.outlets.sheet import Ask, Sheet, save
from web.outlets.sheet import show as show_sheet
from web.request import Request
from web.shown.days import today
from web.shown.fields import Line, Name, Phone, one_of
from web.terms import workforce as words

PHONE = {"type": "tel", "inputmode": "tel", "maxlength": 40}
LINE = {"maxlength": 200}


class Gather(Form):
    name: Name = Field(title=N_("团队名称"))
    field: Annotated[str, AfterValidator(one_of(team_rules.FIELDS))] = Field(title=N_("专业领域"))


class Expert(Form):
    name: Name = Field(title=N_("姓名"))
    phone: Phone = Field(title=N_("联系电话"))
    speciality: Line = Field(title=N_("专长"))
    affiliation: Line = Field(title=N_("单位"), description=N_("本机构的写本机构名称"))


class County(Form):
    name: Name = Field(title=N_("姓名"))
    phone: Phone = Field(title=N_("联系电话"))
    unit: Line = Field(title=N_("单位"), description=N_("县级公共就业服务机构"))
    outlet: str = Field(title=N_("网点"))
    mode: Annotated[str, AfterValidator(one_of(county_rules.MODES))] = Field(title=N_("方式"))


def team_form(request: Request) -> Response:
    return show_sheet(request, _team(request), Gather.blank())


def team(request: Request) -> Response:
    fresh = request.platform.application.number_for(request.context, "team")

    def command(typed: Gather) -> FormExpertTeam:
        ids: dict[str, Any] = {"operator": request.context.tenant or "", "team": fresh}
        return FormExpertTeam(**ids, name=typed.name, field=typed.field, on=today(request))

    return save(request, _team(request), Gather.read(request), command, gettext("专家团队已组建"))


def expert_form(request: Request) -> Response:
    return show_sheet(request, _expert(request, _found(request)), Expert.blank())


def expert(request: Request) -> Response:
    known = _found(request)
    fresh = request.platform.application.number_for(request.context, "expert")

    def command(typed: Expert) -> AddExpert:
        ids: dict[str, Any] = {"operator": known.operator, "team": known.team, "expert": fresh}
        who: dict[str, Any] = {"name": Personal.of(typed.name), "phone": Personal.of(typed.phone)}
        what: dict[str, Any] = {"speciality": typed.speciality, "affiliation": typed.affiliation}
        return AddExpert(**ids, **who, **what, on=today(request))

    return save(request, _expert(request, known), Expert.read(request), command, gettext("专家已入队"))


def release_form(request: Request) -> Response:
    return show_sheet(request, _releasing(request, _found(request)), ending.blank(request))


def release(request: Request) -> Response:
    known = _found(request)

    def command(typed: ending.End) -> ReleaseExpert:
        ids: dict[str, Any] = {"operator": known.operator, "team": known.team, "expert": request.path_params["expert"]}
        return ReleaseExpert(**ids, reason=typed.reason, on=typed.on)

    return save(request, _releasing(request, known), ending.End.read(request), command, gettext("已登记退出"))


def dissolve_form(request: Request) -> Response:
    return show_sheet(request, _dissolving(request, _found(request)), ending.blank(request))


def dissolve(request: Request) -> Response:
    known = _found(request)

    def command(typed: ending.End) -> DissolveExpertTeam:
        return DissolveExpertTeam(operator=known.operator, team=known.team, reason=typed.reason, on=typed.on)

    return save(request, _dissolving(request, known), ending.End.read(request), command, gettext("专家团队已解散"))


def county_form(request: Request) -> Response:
    return show_sheet(request, _county(request), County.blank(mode="stationed"))


def county(request: Request) -> Response:
    fresh = request.platform.application.number_for(request.context, "member")

    def command(typed: County) -> AssignCountyStaff:
        ids: dict[str, Any] = {"operator": request.context.tenant or "", "member": fresh}
        who: dict[str, Any] = {"name": Personal.of(typed.name), "phone": Personal.of(typed.phone)}
        return AssignCountyStaff(**ids, **who, outlet=typed.outlet, mode=typed.mode, unit=typed.unit, on=today(request))

    return save(request, _county(request), County.read(request), command, gettext("已登记"))


def end_form(request: Request) -> Response:
    return show_sheet(request, _ending(request), ending.blank(request))


def end(request: Request) -> Response:
    def command(typed: ending.End) -> EndCountyStaff:
        ids: dict[str, Any] = {"operator": request.context.tenant or "", "member": request.path_params["member"]}
        return EndCountyStaff(**ids, reason=typed.reason, on=typed.on)

    return save(request, _ending(request), ending.End.read(request), command, gettext("已登记结束"))


def _found(request: Request) -> Team:
    """A team of the reader's own operator, and its expert where the address names one; 404 otherwise."""
    code, views = request.context.tenant or "", request.platform.views
    wanted, expert = request.path_params["team"], request.path_params.get("expert")
    found = next((one for one in workforce.teams(request.context, views, code) if one.team == wanted), None)
    known = expert is None or any(one.expert == expert for one in workforce.experts(request.context, views, code))
    if found is None or not known:
        raise HTTPException(404)
    return found


def _back() -> str:
    return url("operators.mine-workforce")


def _trail(request: Request) -> find.Crumbs:
    return find.crumbs(request, find.operator(request), tab="workforce")


def _team(request: Request) -> Sheet:
    asked = [Ask("field", "name", more={"maxlength": 50}), Ask("select", "field", words.choices(words.FIELDS))]
    title, action = gettext("组建专家团队"), url("experts.form-now")
    return Sheet(title, action, _back(), [("", asked)], gettext("组建"), crumbs=_trail(request))


def _expert(request: Request, known: Team) -> Sheet:
    asked = [Ask("field", "name", more={"maxlength": 50}), Ask("field", "phone", more=PHONE)]
    asked += [Ask("field", "speciality", more=LINE), Ask("field", "affiliation", more=LINE)]
    title, action = gettext("登记专家"), url("experts.add-now", team=known.team)
    return Sheet(title, action, _back(), [("", asked)], title, beside=known.name, crumbs=_trail(request))


def _releasing(request: Request, known: Team) -> Sheet:
    action = url("experts.release-now", team=known.team, expert=request.path_params["expert"])
    return ending.sheet(request, gettext("登记专家退出"), known.name, action, _back(), _trail(request))


def _dissolving(request: Request, known: Team) -> Sheet:
    action = url("experts.dissolve-now", team=known.team)
    return ending.sheet(request, gettext("解散专家团队"), known.name, action, _back(), _trail(request))


def _county(request: Request) -> Sheet:
    there = directory.outlets(request.context, request.platform.views, request.context.tenant or "")
    asked = [
        Ask("field", "name", more={"maxlength": 50}),
        Ask("field", "phone", more=PHONE),
        Ask("field", "unit", more=LINE),
        Ask("select", "outlet", [(one.outlet, one.name) for one in there if one.is_open]),
        Ask("select", "mode", words.choices(words.MODES)),
    ]
    title, action = gettext("登记县级派驻或联系人员"), url("county-staff.assign-now")
    return Sheet(title, action, _back(), [("", asked)], gettext("登记"), crumbs=_trail(request))


def _ending(request: Request) -> Sheet:
    members = workforce.county_staff(request.context, request.platform.views, request.context.tenant or "")
    wanted = request.path_params["member"]
    known = next((one for one in members if one.member == wanted), None)
    if known is None:
        raise HTTPException(404)
    action = url("county-staff.end-now", member=wanted)
    return ending.sheet(request, gettext("结束派驻或联系"), known.unit, action, _back(), _trail(request))
