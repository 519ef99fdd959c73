"""The list of offers, the same as a file, and those that wait, for the desk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from starlette.responses import Response

from projections.offer_board import queries as board
from projections.offer_board.answers import Offer
from projections.page import LARGEST, SIZE, Page
from web.documents.sheet import Cell
from web.i18n import N_
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.days import today
from web.shown.download import handed, pages_of
from web.shown.outlets import outlet_names
from web.terms.jobs import OFFER_STATUSES, economy_name, form_name, offer_badge
from web.terms.places import place

SORTS = ("made", "last", "places", "name")
FILTERS = {"status": tuple(OFFER_STATUSES), "at": ("here",)}
ON_THE_DESK = 5
FEN = 100
HEAD = (
    *(N_("编号"), N_("单位名称"), N_("营业执照号码"), N_("所属行业"), N_("经济类型"), N_("单位地址")),
    *(N_("岗位（工种）名称"), N_("用工形式"), N_("招聘人数"), N_("工作地点"), N_("月薪，最低"), N_("月薪，最高")),
    *(N_("招聘截止日"), N_("提交日"), N_("答复期限"), N_("状态"), N_("处理日"), N_("不受理的理由"), N_("岗位编号")),
)


class Waiting(NamedTuple):
    """The first of those that wait, who has waited longest first, and how many there are."""

    rows: tuple[Offer, ...]
    total: int


def show(request: Request) -> Response:
    """Search by occupation, employer, credit code or number; filter, sort, pages."""
    asked = asked_for(request)
    page = page_of(request, asked, page=asked.page)
    operators = [one.operator for one in page.rows]
    values = {
        "list": asked.of_total(page.total, more=page.more),
        "offers": page.rows,
        "outlets": outlet_names(request, operators),
    }
    values["today"] = today(request)
    return render(request, "offers/list.html", values, fragment="offers/_list.html")


def asked_for(request: Request) -> Listing:
    return Listing.of(request, "offers", sorts=SORTS, default="-made", filters=FILTERS)


def page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Offer]:
    return board.offers(
        request.context,
        request.platform.views,
        search=asked.q,
        status=asked.filters.get("status"),
        outlet=request.context.outlet if "at" in asked.filters else None,
        sort=asked.order,
        page=page,
        size=size,
    )


def waiting(request: Request) -> Waiting:
    """Those of a clerk's outlet, of a manager's whole operator."""
    context, views = request.context, request.platform.views
    at: dict[str, Any] = {"operator": context.tenant or "", "outlet": context.outlet}
    first = board.first_waiting(context, views, **at, most=ON_THE_DESK)
    return Waiting(first, board.number_waiting(context, views, **at) if first else 0)


def download(request: Request) -> Response:
    """Every offer of the list as it was narrowed; of whom to ask for, nothing."""
    return handed(request, "offers", N_("岗位登记申请"), HEAD, _lines(request, asked_for(request)))


def _lines(request: Request, asked: Listing) -> Iterator[tuple[Cell, ...]]:
    for page in pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST)):
        for one in page.rows:
            firm = (one.offer, one.name, one.credit_code, one.industry, economy_name(one.economy), one.address)
            post = (one.occupation, form_name(one.form), one.headcount, place(one.village))
            wages = (one.wage_min_fen // FEN, one.wage_max_fen // FEN, one.last.isoformat(), one.made_on.isoformat())
            answer_by = one.answer_by.isoformat() if one.answer_by else ""
            decided = one.decided_on.isoformat() if one.decided_on else ""
            became = (answer_by, offer_badge(one.status).text, decided, one.reason or "", one.vacancy or "")
            yield (*firm, *post, *wages, *became)
