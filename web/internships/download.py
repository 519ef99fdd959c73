"""The list of internships as a file: people masked."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.internship_board import queries
from projections.job_board import employers
from projections.page import LARGEST
from web.documents.sheet import Cell
from web.i18n import N_
from web.request import Request
from web.shown.download import handed, pages_of
from web.shown.money import in_yuan
from web.shown.people import people_by_id
from web.terms.internships import internship_badge

HEAD = (
    *(N_("办件号"), N_("见习人员"), N_("见习单位"), N_("见习岗位"), N_("开始日"), N_("结束日")),
    *(N_("每月补助（元）"), N_("状态"), N_("签订日")),
)


def download(request: Request) -> Response:
    return handed(request, "internships", N_("青年见习"), HEAD, _lines(request))


def _lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    context, views = request.context, request.platform.views
    for page in pages_of(lambda number: queries.internships(context, views, page=number, size=LARGEST)):
        people = people_by_id(request, {one.person for one in page.rows})
        firms = employers.employer_names(context, views, {one.employer for one in page.rows})
        for one in page.rows:
            who = people[one.person].name if one.person in people else ""
            days = [day.isoformat() for day in (one.first, one.last)]
            money = in_yuan(one.allowance_fen)
            about = (one.case, who, firms.get(one.employer, ""), one.title, *days)
            yield (*about, money, internship_badge(one.outcome).text, one.agreed_on.isoformat())
