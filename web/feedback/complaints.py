"""Complaints as clerk, manager and bureau see them: the list, and the analysis of a period (分析服务对象投诉的内容)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from starlette.responses import Response

from domain.feedback.complaint import KINDS
from domain.shared.period import Period
from projections.feedback_board import queries
from projections.feedback_board.answers import Complaint
from projections.operator_directory import queries as directory
from projections.page import LARGEST, Page
from web.documents.sheet import Cell
from web.feedback.codes import READER
from web.i18n import N_
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.days import today
from web.shown.download import handed, pages_of
from web.terms.feedback import complaint_badge, complaint_kind, complaint_via

SORTS = ("lodged", "due", "kind")
STATES = ("open", "late", "answered", "finished", "withdrawn", "handed-over", "voided")
PERIODS = ("quarter", "previous", "year")
HEAD = (N_("编号"), N_("机构"), N_("收到日"), N_("收到方式"), N_("类别"), N_("答复期限"), N_("答复日"), N_("状态"))


def asked_for(request: Request) -> Listing:
    filters = {"state": STATES, "kind": KINDS, "period": PERIODS}
    return Listing.of(request, "complaints", sorts=SORTS, default="-lodged", filters=filters)


def page_of(request: Request, asked: Listing, *, page: int, size: int = 20) -> Page[Complaint]:
    state = asked.filters.get("state")
    return queries.complaints(
        request.context,
        request.platform.views,
        status=None if state == "late" else state,
        late_on=today(request) if state == "late" else None,
        kind=asked.filters.get("kind"),
        sort=asked.order,
        page=page,
        size=size,
    )


def show(request: Request) -> Response:
    asked = asked_for(request)
    page, period = page_of(request, asked, page=asked.page), _period(request, asked)
    values: dict[str, Any] = {"list": asked.of_total(page.total, more=page.more), "complaints": page.rows}
    values |= {"kinds": KINDS, "states": STATES}
    values |= {"today": today(request), "period": period}
    views, day = request.platform.views, today(request)
    values["analysed"] = queries.analysis(request.context, views, period.first, period.last, day=day)
    values["operators"] = directory.names(request.context, request.platform.views, {one.operator for one in page.rows})
    values["passers"] = directory.names(READER, request.platform.views, _passers(page))
    return render(request, "feedback/complaints.html", values, fragment="feedback/_complaints.html")


def _passers(page: Page[Complaint]) -> set[str]:
    """Who handed over and who took over complaints of a page, which both may know by name."""
    moved = [one for one in page.rows if one.taken_from or one.holder != one.operator]
    return {one.taken_from or one.holder for one in moved}


def _period(request: Request, asked: Listing) -> Period:
    now = Period.quarter_of(today(request))
    chosen = {"previous": now.previous, "year": Period.year_of(today(request))}
    return chosen.get(asked.filters.get("period", ""), now)


def download(request: Request) -> Response:
    """Every complaint of the list as it was narrowed; nothing of what was written."""
    return handed(request, "complaints", N_("投诉"), HEAD, _lines(request, asked_for(request)))


def _lines(request: Request, asked: Listing) -> Iterator[tuple[Cell, ...]]:
    day = today(request)
    for page in pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST)):
        names = directory.names(request.context, request.platform.views, {one.operator for one in page.rows})
        for one in page.rows:
            days = [d.isoformat() if d else "" for d in (one.lodged_on, one.answer_by, one.answered_on)]
            status = complaint_badge(one.shown_status(day)).text
            what = (complaint_via(one.via), complaint_kind(one.kind))
            yield (one.complaint, names.get(one.operator, ""), days[0], *what, *days[1:], status)
