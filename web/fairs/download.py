"""The list of fairs as a file, as it was narrowed, with what came of each."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.page import LARGEST
from web.documents.sheet import Cell
from web.fairs.listing import asked_for, page_of
from web.i18n import N_
from web.request import Request
from web.shown.days import today
from web.shown.download import handed, pages_of
from web.shown.outlets import outlet_names
from web.terms.fairs import fair_badge, fair_kind

HEAD = (
    *(N_("活动"), N_("种类"), N_("举办日期"), N_("地点"), N_("网点"), N_("状态"), N_("台位安排"), N_("参会单位")),
    *(N_("空缺"), N_("预计人数"), N_("到场"), N_("洽谈"), N_("意向"), N_("现场录用")),
)


def download(request: Request) -> Response:
    return handed(request, "fairs", N_("招聘活动"), HEAD, _lines(request))


def _lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    asked, day = asked_for(request), today(request)
    for page in pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST)):
        outlets = outlet_names(request, {one.operator for one in page.rows})
        for one in page.rows:
            what = (one.title, fair_kind(one.kind), one.held_on.isoformat(), one.place, outlets.get(one.outlet, ""))
            came = (one.places, one.expected, one.attendance, one.met, one.intended, one.hired)
            yield (*what, fair_badge(one.status_on(day)).text, one.stalls, one.taken, *came)
