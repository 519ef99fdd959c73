"""An operator's open outlets as a file, each beside what the notice asks of it and what it lacks."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from domain.operators.outlet import NECESSARY
from web.documents.sheet import Cell
from web.i18n import N_, gettext
from web.operators.frame import found
from web.outlets.coverage import Load, coverage
from web.request import Request
from web.shown.download import handed
from web.terms.places import outlet_kind, place
from web.terms.workforce import equipment_name, outlet_host, outlet_level, room_name

HEAD = (
    *(N_("编号"), N_("网点名称"), N_("类型"), N_("层级"), N_("依托场所"), N_("所在村（社区）"), N_("地址")),
    *(N_("开放时间"), N_("咨询电话"), N_("设备"), N_("缺少的必备设备"), N_("功能室"), N_("覆盖的村（社区）")),
    *(N_("服务对象"), N_("工作人员"), N_("应配工作人员"), N_("开办")),
)


def download(request: Request) -> Response:
    loads = coverage(request, found(request)).loads
    return handed(request, "outlets", N_("网点名单"), HEAD, _lines(loads))


def _lines(loads: tuple[Load, ...]) -> Iterator[tuple[Cell, ...]]:
    for one in loads:
        outlet = one.outlet
        about = (outlet.outlet, outlet.name, outlet_kind(outlet.kind), outlet_level(outlet.level))
        where = (outlet_host(outlet.host), place(outlet.village), outlet.address, outlet.hours, outlet.telephone)
        lacking = [name for name in NECESSARY if name in one.without]
        things = (_named(outlet.equipment), _named(lacking), gettext("、").join(map(room_name, outlet.rooms)))
        measured = (len(outlet.villages), one.people, outlet.staff, one.needed, outlet.opened_on.isoformat())
        yield (*about, *where, *things, *measured)


def _named(equipment: list[str]) -> str:
    return gettext("、").join(map(equipment_name, equipment))
