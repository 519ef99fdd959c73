"""Where a target list comes from: those the operator serves, by roster or registration, their
households, and employers it deals with."""

from __future__ import annotations

from collections.abc import Callable

from domain.campaigns.collecting import AT_ONCE
from domain.campaigns.target import Target
from projections.campaign_board.queries import listed
from projections.household_board import queries as households
from projections.job_board import employers
from projections.people_register import queries as people
from projections.roster_board import queries as rosters
from web.i18n import gettext
from web.request import Request
from web.terms.rosters import GROUPS, group_name

SERVED, EMPLOYERS, HOUSEHOLDS, ROSTER = "served", "employers", "households", "roster-"
STATUSES = ("unemployed", "job-seeking")
SIZE = 200
PageOf = Callable[[int], tuple[list[Target], int]]


def sources() -> list[tuple[str, str]]:
    """What the select offers."""
    rostered = [(ROSTER + group, gettext("台账：%(group)s", group=group_name(group))) for group in GROUPS]
    served = [
        (SERVED, gettext("全部服务对象")),
        ("unemployed", gettext("登记失业")),
        ("job-seeking", gettext("求职中")),
    ]
    return [*served, *rostered, (HOUSEHOLDS, gettext("零就业家庭（按户）")), (EMPLOYERS, gettext("用人单位名录"))]


def targets_from(request: Request, campaign: str, source: str, village: str | None) -> tuple[Target, ...] | None:
    """At most a thousand that are not on the list yet, or who is there where all are; None for a source there is none
    of."""
    page_of = _pages_of(request, source, village)
    return _read(request, campaign, page_of) if page_of else None


def _pages_of(request: Request, source: str, village: str | None) -> PageOf | None:
    if source == EMPLOYERS:
        return lambda page: _employers(request, page)
    if source == HOUSEHOLDS:
        return lambda page: _households(request, village, page)
    if source.removeprefix(ROSTER) in GROUPS and source.startswith(ROSTER):
        return lambda page: _roster(request, source.removeprefix(ROSTER), village or "", page)
    if source == SERVED or source in STATUSES:
        status = source if source in STATUSES else None
        return lambda page: _people(request, status, village, page)
    return None


def _read(request: Request, campaign: str, page_of: PageOf) -> tuple[Target, ...]:
    found: list[Target] = []
    known: list[Target] = []
    page = pages = 1
    while page <= pages and len(found) < AT_ONCE:
        rows, pages = page_of(page)
        on_list = listed(request.context, request.platform.views, campaign, [one.target for one in rows])
        found += [one for one in rows if one.target not in on_list]
        known += [one for one in rows if one.target in on_list][: AT_ONCE - len(known)]
        page += 1
    return tuple(found[:AT_ONCE] or known)


def _people(request: Request, status: str | None, village: str | None, page: int) -> tuple[list[Target], int]:
    found = people.people(request.context, request.platform.views, status=status, village=village, page=page, size=SIZE)
    return [Target(target=one.person, kind="person", village=one.village) for one in found.rows], found.pages


def _roster(request: Request, group: str, village: str, page: int) -> tuple[list[Target], int]:
    narrowed = rosters.Narrowing(village=village)
    found = rosters.members(request.context, request.platform.views, group, narrowed, page=page, size=SIZE)
    return [Target(target=one.person, kind="person", village=one.village) for one in found.rows], found.pages


def _households(request: Request, village: str | None, page: int) -> tuple[list[Target], int]:
    """Those that are recognised now."""
    asked = {"status": "recognised", "village": village}
    found = households.households(request.context, request.platform.views, **asked, page=page, size=SIZE)
    return [Target(target=one.household, kind="household", village=one.village) for one in found.rows], found.pages


def _employers(request: Request, page: int) -> tuple[list[Target], int]:
    found = employers.employers(request.context, request.platform.views, page=page, size=SIZE)
    return [Target(target=one.employer, kind="employer", village="") for one in found.rows], found.pages
