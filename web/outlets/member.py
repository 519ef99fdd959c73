"""One member of staff: joins, moves, leaves; and their page with what they can show."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, Field
from starlette.responses import Response

from domain.operators.commands import AddStaff, ChangeStaff, ReleaseStaff
from domain.operators.staff import TERMS
from domain.shared.personal import Personal
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Staff
from projections.operator_directory.history import history_of_staff
from projections.workforce import queries as workforce
from web.addresses import url
from web.forms import Form
from web.i18n import N_, gettext
from web.operators.people import staff_shown
from web.outlets import ending, find
from web.outlets.history import told
from web.outlets.sheet import Ask, Sheet, save
from web.outlets.sheet import show as show_sheet
from web.render import render
from web.request import Request
from web.shown.days import today
from web.shown.fields import Line, Name, Phone, one_of
from web.shown.outlets import outlet_names
from web.terms import workforce as words


class Join(Form):
    """Somebody new."""

    name: Name = Field(title=N_("姓名"))
    phone: Phone = Field(title=N_("手机号"))
    outlet: str = Field(title=N_("网点"))
    post: Line = Field(title=N_("职务"), description=N_("如：窗口经办、职业指导"))
    terms: Annotated[str, AfterValidator(one_of(TERMS))] = Field(title=N_("专职或兼职"))
    online: bool = Field(False, title=N_("兼任线上客服"))
    on: date = Field(title=N_("到岗日期"))


class Move(Form):
    """The same for somebody who is there already; what is left empty stays as it is."""

    outlet: str = Field(title=N_("网点"))
    post: Line = Field(title=N_("职务"))
    terms: Annotated[str, AfterValidator(one_of(TERMS))] = Field(title=N_("专职或兼职"))
    online: bool = Field(False, title=N_("兼任线上客服"))
    name: Name = Field("", title=N_("姓名"), description=N_("改名才填，不填就不变"))
    phone: Phone = Field("", title=N_("手机号"), description=N_("换号才填，不填就不变"))
    on: date = Field(title=N_("日期"))


def show(request: Request) -> Response:
    """Where they are, what they hold, what they learnt, what proves it."""
    member = find.staff(request)
    owner, context, views = find.operator(request, member.operator), request.context, request.platform.views
    (shown,) = staff_shown(request, [member])
    records = workforce.records(context, views, member.operator, member.staff)
    values = {
        "member": shown,
        "operator": owner,
        "crumbs": find.crumbs(request, owner, (shown.name, None)),
        "outlet": outlet_names(request, [member.operator]).get(member.outlet, ""),
        "credentials": [one for one in records if one.category == "credential"],
        "trainings": [one for one in records if one.category == "training"],
        "proofs": workforce.proofs(context, views, member.operator, member.staff),
        "history": told(request, history_of_staff(context, views, member.operator, member.staff)),
        "today": today(request),
        "mine": member.operator == context.tenant and member.is_here,
    }
    return render(request, "outlets/member.html", values)


def join_form(request: Request) -> Response:
    given = {"outlet": request.query_params.get("outlet", ""), "terms": "full-time", "on": today(request)}
    return show_sheet(request, _joining(request), Join.blank(**given))


def join(request: Request) -> Response:
    fresh = request.platform.application.number_for(request.context, "staff")

    def command(typed: Join) -> AddStaff:
        plain: dict[str, Any] = {name: getattr(typed, name) for name in ("outlet", "post", "terms", "online", "on")}
        who: dict[str, Any] = {"name": Personal.of(typed.name), "phone": Personal.of(typed.phone)}
        return AddStaff(operator=request.context.tenant or "", staff=fresh, **plain, **who)

    return save(
        request,
        _joining(request),
        Join.read(request),
        command,
        gettext("已登记到岗"),
        to=lambda kept: url("staff.show", staff=kept["staff"]),
        answer={"staff": fresh},
    )


def move_form(request: Request) -> Response:
    member = find.staff(request)
    there = {"outlet": member.outlet, "post": member.post, "terms": member.terms, "online": str(member.online).lower()}
    return show_sheet(request, _moving(request, member), Move.blank(**there, on=today(request)))


def move(request: Request) -> Response:
    member = find.staff(request)

    def command(typed: Move) -> ChangeStaff:
        plain: dict[str, Any] = {name: getattr(typed, name) for name in ("outlet", "post", "terms", "online", "on")}
        who: dict[str, Any] = {
            name: Personal.of(text) if (text := getattr(typed, name)) else None for name in ("name", "phone")
        }
        return ChangeStaff(operator=member.operator, staff=member.staff, **plain, **who)

    return save(request, _moving(request, member), Move.read(request), command, gettext("已变更"))


def leave_form(request: Request) -> Response:
    return show_sheet(request, _leaving(request, find.staff(request)), ending.blank(request))


def leave(request: Request) -> Response:
    member = find.staff(request)

    def command(typed: ending.End) -> ReleaseStaff:
        return ReleaseStaff(operator=member.operator, staff=member.staff, reason=typed.reason, on=typed.on)

    return save(request, _leaving(request, member), ending.End.read(request), command, gettext("已登记离岗"))


def _asked(request: Request) -> list[Ask]:
    there = directory.outlets(request.context, request.platform.views, request.context.tenant or "")
    return [
        Ask("select", "outlet", [(one.outlet, one.name) for one in there if one.is_open]),
        Ask("field", "post", more={"maxlength": 200}),
        Ask("select", "terms", words.choices(words.TERMS)),
        Ask("field", "on", more={"type": "date", "max": today(request).isoformat()}),
        Ask("tick", "online"),
    ]


def _who() -> list[Ask]:
    phone = {"type": "tel", "inputmode": "tel", "maxlength": 40}
    return [Ask("field", "name", more={"maxlength": 50}), Ask("field", "phone", more=phone)]


def _joining(request: Request) -> Sheet:
    return Sheet(
        title=gettext("登记工作人员"),
        action=url("staff.join-now"),
        back=url("operators.mine-outlets"),
        crumbs=find.crumbs(request, find.operator(request)),
        groups=[(gettext("本人"), _who()), (gettext("任职"), _asked(request))],
        submit=gettext("登记到岗"),
        note=gettext("姓名、电话加密保存，页面上只显示一部分。"),
    )


def _moving(request: Request, member: Staff) -> Sheet:
    (shown,) = staff_shown(request, [member])
    back = url("staff.show", staff=member.staff)
    return Sheet(
        title=gettext("变更工作人员"),
        beside=shown.name,
        action=url("staff.move-now", staff=member.staff),
        back=back,
        crumbs=find.crumbs(request, find.operator(request, member.operator), (shown.name, back)),
        groups=[(gettext("任职"), _asked(request)), (gettext("本人"), _who())],
        submit=gettext("保存"),
    )


def _leaving(request: Request, member: Staff) -> Sheet:
    (shown,) = staff_shown(request, [member])
    back = url("staff.show", staff=member.staff)
    trail = find.crumbs(request, find.operator(request, member.operator), (shown.name, back))
    action = url("staff.leave-now", staff=member.staff)
    return ending.sheet(request, gettext("登记离岗"), shown.name, action, back, trail)
