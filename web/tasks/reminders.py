"""What the bureau waits for, on the desk's page."""

from __future__ import annotations

from projections.task_board import queries as board
from projections.task_board.answers import Given
from web.request import Request
from web.shown.days import distance, today

SHOWN = 5


def waiting(request: Request) -> list[tuple[Given, str, bool]]:
    """(task, how far its deadline is, whether it has passed), the most urgent first."""
    if not request.context.tenant:
        return []
    day = today(request)
    found = board.waiting_for(request.context, request.platform.views, request.context.tenant, limit=SHOWN)
    return [(one, distance(one.deadline, day), one.is_late_on(day)) for one in found]
