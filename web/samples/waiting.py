"""What the schedule reminded of and is still waiting: what was done since is not said again."""

from __future__ import annotations

from datetime import timedelta

from domain.sampling.sampling import AGAIN_DAYS
from projections.sample_board import queries as board
from projections.sample_board.answers import Reminder
from web.request import Request
from web.shown.days import today


def reminders(request: Request, period: str | None = None, area: str = "") -> list[Reminder]:
    """The latest first; of one `period` and `area`, or of all the reader sees."""
    found = board.reminders(request.context, request.platform.views, period, area)
    return [one for one in found if _waits(request, one)]


def _waits(request: Request, one: Reminder) -> bool:
    context, views = request.context, request.platform.views
    match one.of:
        case "seed":
            reached = board.sampling_for(context, views, f"op-{one.area}-", one.period)
            return reached is None and one.until is not None and today(request) <= one.until
        case "reveal":
            sampling = board.sampling(context, views, one.area, one.period)
            return sampling is not None and sampling.seed is None
        case "check":
            return board.samples(context, views, period=one.period, area=one.area, status="open").total > 0
    return today(request) < one.day + timedelta(days=AGAIN_DAYS)
