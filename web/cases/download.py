"""The list of cases as a file, as it was narrowed: whom a case serves masked as on the page."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.case_board.answers import Case
from projections.page import LARGEST
from web.cases.listing import asked_for, page_of
from web.cases.subjects import UNKNOWN, subjects
from web.documents.sheet import Cell
from web.i18n import N_
from web.request import Request
from web.shown.download import handed, pages_of
from web.shown.outlets import outlet_names
from web.terms.cases import case_badge, subject_kind
from web.terms.catalogue import item_name, step_name

HEAD = (
    *(N_("办件号"), N_("编号"), N_("事项"), N_("对象"), N_("种类"), N_("状态"), N_("已办步骤"), N_("步骤数")),
    *(N_("下一步"), N_("网点"), N_("受理日"), N_("办结日")),
)


def download(request: Request) -> Response:
    """Every case of the list in its order."""
    return handed(request, "cases", N_("办件"), HEAD, _lines(request))


def _lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    asked, outlets = asked_for(request), outlet_names(request)
    for page in pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST)):
        named = subjects(request, page.rows)
        for one in page.rows:
            yield _line(one, named.get(one.subject, UNKNOWN).name, outlets.get(one.outlet, ""))


def _line(one: Case, who: str, outlet: str) -> tuple[Cell, ...]:
    what = (one.case, one.item, item_name(one.item), who, subject_kind(one.subject_kind), case_badge(one.status).text)
    ahead = step_name(one.next_step) if one.next_step else ""
    days = (one.opened_on.isoformat(), one.finished_on.isoformat() if one.finished_on else "")
    return (*what, one.done, one.step_count, ahead, outlet, *days)
