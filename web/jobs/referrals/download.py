"""The list of referrals as a file: names masked, nothing of what was noted."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.page import LARGEST
from web.documents.sheet import Cell
from web.i18n import N_
from web.jobs.referrals.listing import asked_for, page_of
from web.lists import Listing
from web.request import Request
from web.shown.download import handed, pages_of
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id
from web.terms.jobs import outcome_badge

HEAD = (
    *(N_("编号"), N_("姓名"), N_("岗位（工种）"), N_("用人单位"), N_("推荐日"), N_("结果"), N_("结果日")),
    *(N_("到岗日"), N_("满 30 日仍在岗"), N_("网点")),
)


def download(request: Request) -> Response:
    return handed(request, "referrals", N_("推荐"), HEAD, _lines(request, asked_for(request)))


def _lines(request: Request, asked: Listing) -> Iterator[tuple[Cell, ...]]:
    outlets = outlet_names(request)
    for page in pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST)):
        people = people_by_id(request, {one.person for one in page.rows})
        for one in page.rows:
            who = people[one.person].name if one.person in people else ""
            days = [day.isoformat() if day else "" for day in (one.outcome_on, one.starts_on, one.placed_on)]
            made = (one.occupation, one.employer_name, one.made_on.isoformat(), outcome_badge(one.outcome).text)
            yield (one.referral, who, *made, *days, outlets.get(one.outlet, ""))
