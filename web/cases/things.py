"""What began with a case and has a page of its own: a fair, a campaign, a publication, a facility."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from domain.subsidies.kinds import kinds
from projections.campaign_board import queries as campaigns
from projections.case_board.answers import Case
from projections.facility_board import queries as facilities
from projections.fair_board import queries as fairs
from projections.household_board import queries as households
from projections.internship_board import queries as internships
from projections.post_board import queries as posts
from projections.publication_board import queries as publications
from projections.subsidy_ledger import queries as ledger
from web import addresses
from web.i18n import N_, gettext
from web.request import Request

Find = Callable[..., Any]
PAGES: Mapping[str, tuple[tuple[Find, str, str, str], ...]] = {
    "activity": ((fairs.fair, "fairs.show", "fair", N_("打开招聘活动")),),
    "campaign": ((campaigns.campaign, "campaigns.show", "campaign", N_("打开调查或活动")),),
    "publication": ((publications.publication, "publications.show", "publication", N_("打开信息")),),
    "household": ((households.household, "households.show", "household", N_("打开家庭")),),
    "facility": ((facilities.facility, "facilities.show", "facility", N_("打开设施")),),
}


BY_CASE: Mapping[str, tuple[Find, str, str, str]] = {
    "2.1.6": (posts.post, "posts.show", "post", N_("打开公益性岗位")),
    "2.3.1": (internships.internship, "internships.show", "internship", N_("打开见习协议")),
    **{item: (ledger.claim, "subsidies.show", "claim", N_("打开补贴申请")) for item in kinds() if item != "2.3.1"},
}
"""What is known by its case."""


def thing_of(request: Request, case: Case) -> tuple[str, str] | None:
    """Words and address of its page; None while the form does not say enough for it to begin."""
    for find, route, name, words in PAGES.get(case.subject_kind, ()):
        if addresses.exists(route) and find(request.context, request.platform.views, case.subject):
            return gettext(words), addresses.url(route, **{name: case.subject})
    if case.item in BY_CASE:
        find, route, name, words = BY_CASE[case.item]
        if find(request.context, request.platform.views, case.case):
            return gettext(words), addresses.url(route, **{name: case.case})
        if case.item == "2.3.1" and case.status in ("open", "finished") and request.context.outlet:
            return gettext("去签见习协议"), addresses.url("internships.agree", case=case.case)
    return None
