"""The bureau's tasks, or what was asked of the reader's operator; and either as a file."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.page import LARGEST, SIZE, Page
from projections.task_board import queries as board
from projections.task_board.answers import Given, Task
from web.documents.sheet import Cell
from web.i18n import N_
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.days import distance, today
from web.shown.download import handed, pages_of
from web.terms.places import village_name
from web.terms.tasks import GIVEN_STATUSES, TASK_STATUSES, given_badge, task_badge, task_kind

BUREAU_HEAD = (
    *(N_("任务"), N_("任务种类"), N_("区域"), N_("状态"), N_("共几人"), N_("已办"), N_("未办"), N_("退回待答复")),
    *(N_("机构"), N_("已验收"), N_("完成期限"), N_("下达日")),
)
OWN_HEAD = (
    *(N_("任务"), N_("任务种类"), N_("状态"), N_("共几人"), N_("已办"), N_("未办"), N_("退回待答复")),
    *(N_("完成期限"), N_("下达日"), N_("上报日")),
)


def show(request: Request) -> Response:
    return _given(request) if request.context.tenant else _assigned(request)


def download(request: Request) -> Response:
    """What the reader's page lists, as it was narrowed."""
    if request.context.tenant:
        return handed(request, "tasks", N_("任务"), OWN_HEAD, _given_lines(request))
    return handed(request, "tasks", N_("任务"), BUREAU_HEAD, _assigned_lines(request))


def _assigned(request: Request) -> Response:
    """Search by the beginning of the name, filter by status, sort, pages."""
    asked = _asked_of_bureau(request)
    page = _tasks(request, asked, page=asked.page)
    values = {"list": asked.of_total(page.total, more=page.more), "tasks": page.rows, "today": today(request)}
    return render(request, "tasks/list.html", values, fragment="tasks/_list.html")


def _asked_of_bureau(request: Request) -> Listing:
    sorts, filters = ("assigned", "deadline", "title"), {"status": tuple(TASK_STATUSES)}
    return Listing.of(request, "tasks", sorts=sorts, default="-assigned", filters=filters)


def _tasks(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Task]:
    return board.tasks(
        request.context,
        request.platform.views,
        search=asked.q,
        status=asked.filters.get("status"),
        sort=asked.order,
        page=page,
        size=size,
    )


def _assigned_lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    asked = _asked_of_bureau(request)
    for page in pages_of(lambda number: _tasks(request, asked, page=number, size=LARGEST)):
        for one in page.rows:
            what = (one.title, task_kind(one.kind), village_name(one.area), task_badge(one.status).text)
            done = (one.total, one.done, one.waiting, one.returned, len(one.operators), one.accepted)
            yield (*what, *done, one.deadline.isoformat(), one.assigned_on.isoformat())


def _given(request: Request) -> Response:
    asked, day = _asked_of_operator(request), today(request)
    page = _givens(request, asked, page=asked.page)
    values = {"list": asked.of_total(page.total, more=page.more), "today": day}
    values["tasks"] = [(one, distance(one.deadline, day)) for one in page.rows]
    return render(request, "tasks/mine.html", values, fragment="tasks/_mine.html")


def _asked_of_operator(request: Request) -> Listing:
    sorts, filters = ("given", "deadline"), {"status": tuple(GIVEN_STATUSES)}
    return Listing.of(request, "tasks", sorts=sorts, default="-given", filters=filters)


def _givens(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Given]:
    return board.givens(
        request.context,
        request.platform.views,
        operator=request.context.tenant,
        status=asked.filters.get("status"),
        sort=asked.order,
        page=page,
        size=size,
    )


def _given_lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    asked = _asked_of_operator(request)
    for page in pages_of(lambda number: _givens(request, asked, page=number, size=LARGEST)):
        for one in page.rows:
            what = (one.title, task_kind(one.kind), given_badge(one.status).text)
            days = (one.deadline.isoformat(), one.given_on.isoformat())
            handed_in = one.handed_in_on.isoformat() if one.handed_in_on else ""
            yield (*what, one.total, one.done, one.left, one.returned, *days, handed_in)
