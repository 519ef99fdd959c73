"""The list of streams as a file, as it was narrowed: numbers and moments, nothing personal."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.operator_directory import queries as directory
from projections.page import LARGEST
from web.documents.sheet import Cell
from web.formats import stamp
from web.i18n import N_, gettext
from web.request import Request
from web.shown.download import handed, pages_of
from web.streams.listing import asked_for, page_of
from web.terms.streams import kind_name

HEAD = (
    *(N_("事件流"), N_("种类"), N_("编号"), N_("属于"), N_("事件数"), N_("第一条"), N_("第一条的日志位置")),
    *(N_("最后一条"), N_("最后一条的日志位置")),
)


def download(request: Request) -> Response:
    return handed(request, "streams", N_("事件流"), HEAD, _lines(request))


def _lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    asked, bureau = asked_for(request), gettext("人社局")
    for page in pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST)):
        names = directory.names(request.context, request.platform.views, {one.tenant for one in page.rows})
        for one in page.rows:
            owner = bureau if one.tenant == "bureau" else names.get(one.tenant, "")
            first, last = stamp(one.first_recorded_at), stamp(one.last_recorded_at)
            what = (one.stream, kind_name(one.kind), one.tenant, owner, one.events)
            yield (*what, first, one.first_position, last, one.last_position)
