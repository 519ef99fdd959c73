"""An operator's list as a file: masked names, where each stands, what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.page import LARGEST, Page
from projections.task_board import queries as board
from projections.task_board.answers import Entry, Given
from web.documents.sheet import Cell
from web.i18n import N_
from web.request import Request
from web.shown.download import handed, pages_of
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id
from web.tasks.given import find
from web.terms.places import village_name
from web.terms.tasks import entry_badge, outcome_name, reason_name

HEAD = (
    *(N_("姓名"), N_("证件"), N_("电话"), N_("常住村（社区）"), N_("网点"), N_("状态"), N_("结果")),
    *(N_("退回原因"), N_("对应办件"), N_("列入名单"), N_("最近变动")),
)


def download(request: Request) -> Response:
    given = find(request)
    return handed(request, f"task-{given.task}", N_("名单"), HEAD, _lines(request, given))


def _lines(request: Request, given: Given) -> Iterator[tuple[Cell, ...]]:
    context, views = request.context, request.platform.views
    outlets = outlet_names(request, [given.operator])

    def page_of(number: int) -> Page[Entry]:
        own = context.outlet
        return board.entries(context, views, given.task, given.operator, outlet=own, page=number, size=LARGEST)

    for page in pages_of(page_of):
        people = people_by_id(request, {one.person for one in page.rows})
        for one in page.rows:
            who = people.get(one.person)
            known = (who.name, who.identity, who.phone, village_name(who.record.village)) if who else ("", "", "", "")
            what = (entry_badge(one.status).text, outcome_name(one.outcome), reason_name(one.reason), one.case or "")
            days = (one.assigned_on.isoformat(), one.changed_on.isoformat())
            yield (*known, outlets.get(one.outlet, ""), *what, *days)
