"""The people of a task that operators gave back and the bureau has not answered for: a list, and the same as a file."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.operator_directory import queries as directory
from projections.page import LARGEST
from projections.task_board import queries as board
from web.documents.sheet import Cell
from web.i18n import N_
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.download import handed, pages_of
from web.shown.people import people_by_id
from web.tasks.show import find
from web.terms.places import village_name
from web.terms.tasks import entry_badge, reason_name

HEAD = (
    *(N_("姓名"), N_("证件"), N_("电话"), N_("常住村（社区）"), N_("机构"), N_("退回原因"), N_("状态")),
    N_("退回日"),
)


def show(request: Request) -> Response:
    """Who has waited longest for an answer comes first."""
    task, asked = find(request), Listing.of(request, "returned")
    page = board.returned(request.context, request.platform.views, task.task, page=asked.page)
    values = {
        "task": task,
        "list": asked.of_total(page.total, more=page.more),
        "returned": page.rows,
        "people": people_by_id(request, {one.person for one in page.rows}),
        "names": directory.names(request.context, request.platform.views, {one.operator for one in page.rows}),
    }
    return render(request, "tasks/returned.html", values, fragment="tasks/_returned.html")


def download(request: Request) -> Response:
    return handed(request, "returned", N_("退回的人"), HEAD, _lines(request, find(request).task))


def _lines(request: Request, task: str) -> Iterator[tuple[Cell, ...]]:
    context, views = request.context, request.platform.views
    for page in pages_of(lambda number: board.returned(context, views, task, page=number, size=LARGEST)):
        people = people_by_id(request, {one.person for one in page.rows})
        names = directory.names(context, views, {one.operator for one in page.rows})
        for one in page.rows:
            who = people.get(one.person)
            known = (who.name, who.identity, who.phone, village_name(who.record.village)) if who else ("", "", "", "")
            what = (names.get(one.operator, one.operator), reason_name(one.reason), entry_badge(one.status).text)
            yield (*known, *what, one.changed_on.isoformat())
