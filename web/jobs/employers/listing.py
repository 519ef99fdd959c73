"""The employers that the operator deals with."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.job_board import employers
from projections.job_board.answers import Employer
from projections.page import LARGEST, SIZE, Page
from web.documents.sheet import Cell
from web.i18n import N_
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.download import handed, pages_of
from web.terms.jobs import economy_name

SORTS = ("name", "registered", "vacancies")


HEAD = (
    *(N_("单位名称"), N_("营业执照号码"), N_("所属行业"), N_("经济类型"), N_("单位地址")),
    *(N_("岗位"), N_("登记日")),
)


def show(request: Request) -> Response:
    """Search by part of the name or the beginning of the credit code; sort, pages."""
    asked = asked_for(request)
    page = page_of(request, asked, page=asked.page)
    values = {"list": asked.of_total(page.total, more=page.more), "employers": page.rows}
    return render(request, "jobs/employers.html", values, fragment="jobs/_employers.html")


def download(request: Request) -> Response:
    """The same as a file; of whom to ask for there, nothing."""
    return handed(request, "employers", N_("用人单位名录"), HEAD, _lines(request, asked_for(request)))


def asked_for(request: Request) -> Listing:
    return Listing.of(request, "employers", sorts=SORTS, default="-registered")


def page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Employer]:
    return employers.employers(
        request.context,
        request.platform.views,
        search=asked.q,
        sort=asked.order,
        page=page,
        size=size,
    )


def _lines(request: Request, asked: Listing) -> Iterator[tuple[Cell, ...]]:
    for page in pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST)):
        for one in page.rows:
            about = (one.name, one.credit_code, one.industry, economy_name(one.economy), one.address)
            yield (*about, one.vacancies, one.registered_on.isoformat())
