"""What began with a case and has a page of its own: a fair, a campaign, a publication, a facility."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from projections.campaign_board import queries as campaigns
from projections.case_board.answers import Case
from projections.facility_board import queries as facilities
from projections.fair_board import queries as fairs
from projections.publication_board import queries as publications
from web import addresses
from web.i18n import N_, gettext
from web.request import Request

Find = Callable[..., Any]
PAGES: Mapping[str, tuple[tuple[Find, str, str, str], ...]] = {
    "activity": ((fairs.fair, "fairs.show", "fair", N_("打开招聘活动")),),
    "campaign": ((campaigns.campaign, "campaigns.show", "campaign", N_("打开调查或活动")),),
    "publication": ((publications.publication, "publications.show", "publication", N_("打开信息")),),
    "facility": ((facilities.facility, "facilities.show", "facility", N_("打开设施")),),
}


def thing_of(request: Request, case: Case) -> tuple[str, str] | None:
    """Words and address of its page; None while the form does not say enough for it to begin."""
    for find, route, name, words in PAGES.get(case.subject_kind, ()):
        if addresses.exists(route) and find(request.context, request.platform.views, case.subject):
            return gettext(words), addresses.url(route, **{name: case.subject})
    return None
