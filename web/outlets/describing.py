"""Opening an outlet, and telling it anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from pydantic import AfterValidator, Field
from starlette.responses import Response

from domain.operators import outlet as rules
from domain.operators.commands import ChangeOutlet, OpenOutlet
from projections.operator_directory.answers import Outlet
from tenants.divisions import divisions
from web.addresses import url
from web.forms import Form
from web.i18n import N_, gettext
from web.outlets import find
from web.outlets.sheet import Ask, Sheet, save, show
from web.request import Request
from web.shown.days import today
from web.shown.fields import Line, Name, Phone, Village, one_of
from web.shown.outlets import contract_areas
from web.terms import workforce
from web.terms.places import OUTLET_KINDS

_TOWNSHIP = 9  # digits


class Describe(Form):
    """An outlet as the manager knows it."""

    name: Name = Field(title=N_("网点名称"))
    kind: Annotated[str, AfterValidator(one_of(rules.KINDS))] = Field(title=N_("类型"))
    level: Annotated[str, AfterValidator(one_of(rules.LEVELS))] = Field(title=N_("层级"))
    host: Annotated[str, AfterValidator(one_of(rules.HOSTS))] = Field(title=N_("依托场所"))
    village: Village = Field(title=N_("所在村（社区）"))
    address: Line = Field(title=N_("地址"))
    hours: Line = Field(title=N_("开放时间"), description=N_("如：周一至周五 8:30–12:00、14:30–17:30"))
    telephone: Phone = Field("", title=N_("咨询电话"), description=N_("网点的公开电话，会显示在网点主页上"))
    equipment: list[str] = Field(default_factory=list, title=N_("设备"))
    rooms: list[str] = Field(default_factory=list, title=N_("功能室"))
    villages: list[str] = Field(
        default_factory=list, title=N_("覆盖的村（社区）"), description=N_("按乡镇（街道）展开勾选")
    )
    townships: list[str] = Field(default_factory=list)

    @property
    def reach(self) -> tuple[str, ...]:
        """The villages chosen, one by one or by the township."""
        whole = [one.code for township in self.townships for one in divisions().villages_below(township)]
        return tuple(dict.fromkeys((*whole, *self.villages)))


def open_form(request: Request) -> Response:
    return show(request, _sheet(request, None), Describe.blank(equipment=rules.NECESSARY))


def open_now(request: Request) -> Response:
    """Opens it, and shows its page."""
    fresh = request.platform.application.number_for(request.context, "outlet")

    def command(typed: Describe) -> OpenOutlet:
        return OpenOutlet(operator=request.context.tenant or "", outlet=fresh, on=today(request), **_fields(typed))

    return save(
        request,
        _sheet(request, None),
        Describe.read(request),
        command,
        gettext("网点已开办"),
        to=lambda kept: url("outlets.show", outlet=kept["outlet"]),
        answer={"outlet": fresh},
    )


def change_form(request: Request) -> Response:
    known = find.outlet(request)
    townships, villages = _by_township(known.villages)
    told = {name: getattr(known, name) for name in ("name", "kind", "level", "host", "village", "address", "hours")}
    told |= {"telephone": known.telephone, "equipment": known.equipment, "rooms": known.rooms}
    return show(request, _sheet(request, known), Describe.blank(**told, villages=villages, townships=townships))


def change(request: Request) -> Response:
    known = find.outlet(request)

    def command(typed: Describe) -> ChangeOutlet:
        return ChangeOutlet(operator=known.operator, outlet=known.outlet, on=today(request), **_fields(typed))

    return save(request, _sheet(request, known), Describe.read(request), command, gettext("网点已变更"))


def _fields(typed: Describe) -> dict[str, Any]:
    plain = {name: getattr(typed, name) for name in rules.FIELDS if name not in ("villages", "equipment", "rooms")}
    return plain | {"villages": typed.reach, "equipment": tuple(typed.equipment), "rooms": tuple(typed.rooms)}


def _by_township(villages: Sequence[str]) -> tuple[list[str], list[str]]:
    """Whole townships as such, and the single villages of the others: a form holds so many boxes and no more."""
    chosen, known = frozenset(villages), divisions()
    townships = {code[:_TOWNSHIP] for code in chosen}
    whole = sorted(one for one in townships if {each.code for each in known.villages_below(one)} <= chosen)
    return whole, sorted(code for code in chosen if code[:_TOWNSHIP] not in whole)


def _choices(request: Request) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """The townships that the contract reaches, with their villages."""
    known = divisions()
    found: dict[str, dict[str, str]] = {}
    for area in contract_areas(request):
        for village in known.villages_below(area):
            found.setdefault(village.code[:_TOWNSHIP], {})[village.code] = village.name
    return [(code, known.path(code, since=code[:4]), sorted(names.items())) for code, names in sorted(found.items())]


def _sheet(request: Request, known: Outlet | None) -> Sheet:
    townships = _choices(request)
    standing = [(name, villages) for _, name, villages in townships]
    kinds = [(code, gettext(text)) for code, text in OUTLET_KINDS.items()]
    place = [
        Ask("select", "level", workforce.choices(workforce.LEVELS)),
        Ask("grouped", "village", standing),
        Ask("field", "address", more={"maxlength": 200}),
        Ask("select", "host", workforce.choices(workforce.HOSTS)),
    ]
    times = [
        Ask("field", "hours", more={"maxlength": 200}),
        Ask("field", "telephone", more={"type": "tel", "inputmode": "tel", "maxlength": 40}),
    ]
    there = [
        Ask("choices", "equipment", workforce.choices(workforce.EQUIPMENT), {"many": True}),
        Ask("choices", "rooms", workforce.choices(workforce.ROOMS), {"many": True}),
    ]
    owner = find.operator(request)
    back = url("outlets.show", outlet=known.outlet) if known else url("operators.mine-outlets")
    return Sheet(
        title=gettext("变更网点") if known else gettext("开办网点"),
        beside=known.name if known else "",
        action=url("outlets.change-now", outlet=known.outlet) if known else url("outlets.open-now"),
        back=back,
        crumbs=find.crumbs(request, owner, *([(known.name, back)] if known else [])),
        groups=[
            (gettext("网点"), [Ask("field", "name", more={"maxlength": 50}), Ask("select", "kind", kinds)]),
            (gettext("场所"), place),
            (gettext("开放"), times),
            (gettext("设施设备"), there),
            (gettext("服务范围"), [Ask("villages", "villages", townships)]),
        ],
        submit=gettext("保存") if known else gettext("开办网点"),
    )
