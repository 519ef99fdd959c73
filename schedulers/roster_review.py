"""Key groups that the passing of time changes: a graduate's window ends, a spell of unemployment becomes long.

Notice 三(二). Every change is dated to the day it happened, so that an outage leaves no trace in any roster.
"""

from __future__ import annotations

from typing import Any

import structlog

from domain.people.commands import ReviewGroups
from schedulers.sources import Sources
from tenants.outcome import Refused

BATCH = 500
_log: Any = structlog.get_logger("schedule")


def roster_review(sources: Sources) -> int:
    """Look again at everybody whose day has come, the longest ago first; how many were looked at with a result.

    Whom somebody else was quicker with is left as they are. A refusal is logged and does not stop the rest.
    """
    reviewed = 0
    left: set[str] = set()
    while due := _due(sources, left):
        done = {person for person in due if _review(sources, person)}
        left.update(person for person in due if person not in done)
        reviewed += len(done)
    return reviewed


def _due(sources: Sources, left: set[str]) -> list[str]:
    """The next people. Those left in an earlier round still come first in the list: look behind them."""
    sources.catch_up()
    return [person for person in sources.reviews_due(sources.today, len(left) + BATCH) if person not in left]


def _review(sources: Sources, person: str) -> bool:
    outcome = sources.application.handle(ReviewGroups(person=person, on=sources.today), sources.context)
    if isinstance(outcome, Refused):
        _log.warning("a person's key groups were not looked at", person=person, code=outcome.refusal.code)
        return False
    return bool(outcome.events)
