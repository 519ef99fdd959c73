"""Statuses whose last day has passed expire: a recognition holds for the months of `people/validity.json`."""

from __future__ import annotations

from typing import Any

import structlog

from domain.people.commands import ExpireStatus
from projections.status_history.answers import Past
from schedulers.sources import Sources
from tenants.outcome import Refused

BATCH = 500
_log: Any = structlog.get_logger("schedule")


def status_expiry(sources: Sources) -> int:
    """Expire what is due today, the oldest first; how many statuses expired by this run.

    A refusal is logged and does not stop the rest; what was renewed meanwhile is left as it is.
    """
    expired = 0
    left: set[Past] = set()
    while due := _past(sources, left):
        done = {one for one in due if _expire(sources, one)}
        left.update(one for one in due if one not in done)
        expired += len(done)
    return expired


def _past(sources: Sources, left: set[Past]) -> list[Past]:
    """The next to expire. Those left in an earlier round still come first in the list: look behind them."""
    sources.catch_up()
    return [one for one in sources.statuses_past(sources.today, len(left) + BATCH) if one not in left]


def _expire(sources: Sources, past: Past) -> bool:
    command = ExpireStatus(person=past.person, status=past.status, on=sources.today)
    outcome = sources.application.handle(command, sources.context)
    if isinstance(outcome, Refused):
        _log.warning("a status did not expire", person=past.person, status=past.status, code=outcome.refusal.code)
        return False
    return bool(outcome.events)
