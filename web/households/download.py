"""The list of zero-employment families as a file, as it was narrowed: whoever applies is masked."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.operator_directory import queries as directory
from projections.page import LARGEST
from web.documents.sheet import Cell
from web.households.listing import asked_for, page_of
from web.i18n import N_
from web.request import Request
from web.shown.download import handed, pages_of
from web.shown.people import people_by_id
from web.terms.households import household_badge, household_cause
from web.terms.places import place

HEAD = (
    *(N_("办件号"), N_("申请人"), N_("常住"), N_("机构"), N_("成员"), N_("已就业"), N_("状态")),
    *(N_("申报日"), N_("认定日"), N_("认定有效至"), N_("退出日"), N_("退出原因")),
)


def download(request: Request) -> Response:
    return handed(request, "households", N_("零就业家庭"), HEAD, _lines(request))


def _lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    asked, context, views = asked_for(request), request.context, request.platform.views
    for page in pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST)):
        heads = people_by_id(request, {one.head for one in page.rows})
        names = directory.names(context, views, {one.operator for one in page.rows})
        for one in page.rows:
            who = heads[one.head].name if one.head in heads else ""
            about = (one.case, who, place(one.village), names.get(one.operator, one.operator))
            days = [d.isoformat() if d else "" for d in (one.applied_on, one.recognised_on, one.until, one.ended_on)]
            stands = (len(one.members), len(one.employed), household_badge(one.status).text)
            yield (*about, *stands, *days, household_cause(one.cause) if one.cause else "")
