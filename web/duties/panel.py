"""What is owed because of a case, or to a person: due, done and dropped, for a panel of their page."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

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


def owed_to(request: Request, person: str) -> dict[str, Any]:
    """The latest of them, what is open above what is over; with how many there are in all, and where they stand."""
    if not may(request.context.role, Permission.VIEW_DUTIES):
        return {"owed": []}
    context, views = request.context, request.platform.views
    found = queries.duties_about(context, views, person, SHOWN)
    lines = _panel(request, sorted(found, key=lambda one: one.status != "open"), with_item=True)
    if len(found) < SHOWN:
        return {"owed": lines}
    every = addresses.url("duties.list", {"person": person, "state": "all", "sort": "-due"})
    return {"owed": lines, "owed_total": queries.duties(context, views, about=(person,), size=1).total, "every": every}


def _panel(request: Request, duties: Collection[Duty], *, with_item: bool) -> list[Owed]:
    """Nothing is asked where nothing is owed."""
    lines = duties_shown(request, duties) if duties else []
    return [Owed(one, addresses.url("duties.list", {"duty": one.duty.duty}), with_item) for one in lines]
