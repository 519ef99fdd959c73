"""What the staff of an operator hold and learnt: the shares that annex 3 asks for (专家团队建设情况)."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from projections.workforce import queries as workforce
from web.request import Request
from web.shown.days import today


def qualifications(request: Request, operator: str, present: Collection[str]) -> dict[str, Any]:
    """The credentials in force by member of staff, how many hold one, and how many were trained this year."""
    day = today(request)
    records = workforce.records(request.context, request.platform.views, operator)
    held: dict[str, list[str]] = {}
    for one in records:
        if one.holds_on(day) and one.staff in present:
            held.setdefault(one.staff, []).append(one.kind)
    trained = {one.staff for one in records if one.category == "training" and one.counts and one.first.year == day.year}
    return {"credentials": held, "qualified": len(held), "trained": len(trained & set(present))}
