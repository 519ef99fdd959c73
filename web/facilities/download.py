"""The inventory of convenience facilities as a file, as it was narrowed."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.page import LARGEST
from web.documents.sheet import Cell
from web.facilities.listing import asked_for, page_of
from web.i18n import N_
from web.request import Request
from web.shown.download import handed, pages_of
from web.shown.money import in_yuan
from web.shown.outlets import outlet_names
from web.terms.facilities import charge_name, facility_badge, facility_kind

HEAD = (
    *(N_("办件号"), N_("设施"), N_("名称"), N_("网点"), N_("位置"), N_("数量"), N_("收费"), N_("累计费用（元）")),
    *(N_("状态"), N_("购买日"), N_("上次检查"), N_("下次检查")),
)


def download(request: Request) -> Response:
    return handed(request, "facilities", N_("便民设施"), HEAD, _lines(request))


def _lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    asked = asked_for(request)
    for page in pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST)):
        outlets = outlet_names(request, {one.operator for one in page.rows})
        for one in page.rows:
            money = in_yuan(one.cost_fen)
            what = (one.case, facility_kind(one.kind), one.name, outlets.get(one.outlet, ""), one.place, one.quantity)
            days = [d.isoformat() if d else "" for d in (one.bought_on, one.checked_on, one.check_by)]
            yield (*what, charge_name(one.charge), money, facility_badge(one.status).text, *days)
