"""The list of public-welfare posts as a file, as it was narrowed."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.job_board import employers
from projections.operator_directory import queries as directory
from projections.page import LARGEST
from web.documents.sheet import Cell
from web.i18n import N_
from web.posts.listing import asked_for, page_of
from web.request import Request
from web.shown.download import handed, pages_of
from web.terms.posts import funding_name, post_kind, welfare_badge, welfare_target

HEAD = (
    *(N_("办件号"), N_("岗位名称"), N_("用人单位"), N_("机构"), N_("岗位数"), N_("出资方式"), N_("安置对象")),
    *(N_("岗位种类"), N_("工作地点"), N_("状态"), N_("申报日"), N_("核查日"), N_("上报日"), N_("答复日")),
)


def download(request: Request) -> Response:
    return handed(request, "posts", N_("公益性岗位"), HEAD, _lines(request))


def _lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    asked, context, views = asked_for(request), request.context, request.platform.views
    for page in pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST)):
        firms = employers.employer_names(context, views, {one.employer for one in page.rows})
        names = directory.names(context, views, {one.operator for one in page.rows})
        for one in page.rows:
            about = (one.case, one.title, firms.get(one.employer, ""), names.get(one.operator, one.operator))
            what = (one.headcount, funding_name(one.funding), welfare_target(one.target), post_kind(one.kind))
            days = [d.isoformat() if d else "" for d in (one.applied_on, one.checked_on, one.sent_on, one.answered_on)]
            yield (*about, *what, one.address, welfare_badge(one.status).text, *days)
