"""What is owed because of a case, or to a person: due, done and dropped, for a panel of their page."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from projections.duty_list import queries
from projections.duty_list.answers import Duty
from tenants.accounts.permissions import Permission, may
from web import addresses
from web.duties.shown import DutyShown, duties_shown
from web.request import Request

SHOWN = 12


@dataclass(frozen=True, slots=True)
class Owed:
    """`href` leads to the list, narrowed to this duty."""

    line: DutyShown
    href: str
    with_item: bool


def owed_of_case(request: Request, case: str) -> list[Owed]:
    if not may(request.context.role, Permission.VIEW_DUTIES):
        return []
    found = queries.duties_of_case(request.context, request.platform.views, case)
    return _panel(request, found, with_item=False)


def owed_to(request: Request, person: str) -> list[Owed]:
    """The latest of them; what is open stands above what is over."""
    if not may(request.context.role, Permission.VIEW_DUTIES):
        return []
    found = queries.duties_about(request.context, request.platform.views, person, SHOWN)
    return _panel(request, sorted(found, key=lambda one: one.status != "open"), with_item=True)


def _panel(request: Request, duties: Collection[Duty], *, with_item: bool) -> list[Owed]:
    """Nothing is asked where nothing is owed."""
    lines = duties_shown(request, duties) if duties else []
    return [Owed(one, addresses.url("duties.list", {"duty": one.duty.duty}), with_item) for one in lines]
