"""An operator's list as a file: masked names, where each stands, what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.page import LARGEST
from projections.task_board import queries as board
from projections.task_board.answers import Given
from web.documents.sheet import Cell, sheet
from web.documents.workbook import workbook
from web.i18n import N_, gettext
from web.request import Request
from web.shown.download import csv, xlsx
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id
from web.tasks.given import find
from web.terms.places import village_name
from web.terms.tasks import entry_badge, outcome_name, reason_name

HEAD = (
    *(N_("姓名"), N_("证件"), N_("电话"), N_("常住村（社区）"), N_("网点"), N_("状态"), N_("结果")),
    *(N_("退回原因"), N_("对应办件"), N_("列入名单"), N_("最近变动")),
)


def as_csv(request: Request) -> Response:
    given = find(request)
    return csv(sheet([gettext(word) for word in HEAD], _lines(request, given)), f"task-{given.task}.csv")


def as_xlsx(request: Request) -> Response:
    given = find(request)
    page = (gettext("名单"), [gettext(word) for word in HEAD], _lines(request, given))
    return xlsx(workbook(page), f"task-{given.task}.xlsx")


def _lines(request: Request, given: Given) -> Iterator[tuple[Cell, ...]]:
    context, views = request.context, request.platform.views
    outlets, number, pages = outlet_names(request, [given.operator]), 1, 1
    while number <= pages:
        page = board.entries(
            context, views, given.task, given.operator, outlet=context.outlet, page=number, size=LARGEST
        )
        people = people_by_id(request, {one.person for one in page.rows})
        for one in page.rows:
            who = people.get(one.person)
            known = (who.name, who.identity, who.phone, village_name(who.record.village)) if who else ("", "", "", "")
            what = (entry_badge(one.status).text, outcome_name(one.outcome), reason_name(one.reason), one.case or "")
            days = (one.assigned_on.isoformat(), one.changed_on.isoformat())
            yield (*known, outlets.get(one.outlet, ""), *what, *days)
        number, pages = number + 1, page.pages
