"""What the staff of an operator hold and learnt: the shares that annex 3 asks for (专家团队建设情况)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any

from projections.workforce import queries as workforce
from projections.workforce.answers import StaffRecord
from web.request import Request
from web.shown.days import today

SOON = 90  # days before a credential ends in which it is said


def qualifications(request: Request, operator: str, present: Collection[str], on: date | None = None) -> dict[str, Any]:
    """The credentials in force by member of staff, how many hold one, and how many were trained this year: as of a day,
    which is today unless it is said.

    `ending` has for each the first day on which one of theirs ends, when it is past or near.
    """
    day = on or today(request)
    records = workforce.records(request.context, request.platform.views, operator)
    held: dict[str, list[str]] = {}
    for one in records:
        if one.holds_on(day) and one.staff in present:
            held.setdefault(one.staff, []).append(one.kind)
    learnt = [one for one in records if one.category == "training" and one.counts and one.first.year == day.year]
    trained = {one.staff for one in learnt if one.first <= day}
    soon = day + timedelta(days=SOON)
    ending: dict[str, date] = {}
    for one in sorted((each for each in records if each.counts and each.category == "credential"), key=_last):
        if one.last and one.last <= soon and one.staff in present:
            ending.setdefault(one.staff, one.last)
    return {"ending": ending, "credentials": held, "qualified": len(held), "trained": len(trained & set(present))}


def _last(record: StaffRecord) -> date:
    return record.last or date.max
