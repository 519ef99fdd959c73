"""The tiles: what was done in the quarter, and how that compares with the one before."""

from __future__ import annotations

from typing import Any

from projections.workload.answers import Done
from projections.workload.sums import done_in
from web.formats import percent
from web.i18n import gettext
from web.request import Request
from web.shown.quarters import Chosen


def work(request: Request, quarter: Chosen) -> dict[str, Any]:
    """The sums of the quarter with their changes; a change is (up or down, words), or nothing to compare with."""
    previous = str(quarter.period.previous)
    found = done_in(request.context, request.platform.views, [quarter.text, previous])
    now, before = found.get(quarter.text, Done()), found.get(previous, Done())
    names = ("finished", "placed", "redeemed")
    return {"done": now, "moved": {name: _moved(getattr(now, name), getattr(before, name)) for name in names}}


def _moved(now: int, before: int) -> tuple[str | None, str]:
    if not before:
        return None, ""
    share = percent(abs(now - before) / before)
    if now == before:
        return None, gettext("与上季持平")
    return ("up" if now > before else "down"), gettext("%(share)s 环比", share=share)
