"""What is handed over as a file, as it was narrowed: numbers of people, cases and vouchers, no names."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.handover_board.answers import Handover
from projections.page import LARGEST
from web.documents.sheet import Cell
from web.handover.show import asked_for, find, names_of, page_of, why
from web.i18n import N_
from web.request import Request
from web.shown.download import handed, pages_of
from web.terms.handovers import handover_item_badge, handover_kind

HEAD = (
    *(N_("事项"), N_("编号"), N_("新编号"), N_("状态"), N_("说明"), N_("接收机构编号"), N_("接收机构")),
    *(N_("接收网点"), N_("日期")),
)


def download(request: Request) -> Response:
    one = find(request)
    return handed(request, f"handover-{one.operator}-{one.exit}", N_("移交清单"), HEAD, _lines(request, one))


def _lines(request: Request, one: Handover) -> Iterator[tuple[Cell, ...]]:
    asked = asked_for(request)
    for page in pages_of(lambda number: page_of(request, one, asked, page=number, size=LARGEST)):
        names = names_of(request, one, (), page.rows)
        for item in page.rows:
            what = (handover_kind(item.kind), item.key, item.became or "", handover_item_badge(item.state).text)
            handed_over = item.to_operator if item.state == "handed" else ""
            to = (handed_over, names.get(item.to_operator, ""), names.get(item.to_outlet, "")) if handed_over else ()
            yield (*what, why(item), *(to or ("", "", "")), item.on.isoformat())
