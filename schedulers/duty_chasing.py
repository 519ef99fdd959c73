"""Duties whose day has passed are marked overdue; one that repeats is missed once its next time is due."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import structlog

from domain.duties.commands import MarkDutyOverdue, MissDuty
from domain.shared.message import Command
from projections.duty_list.answers import Late
from schedulers.sources import Sources
from tenants.outcome import Refused

BATCH = 200
_log: Any = structlog.get_logger("schedule")


def duty_chasing(sources: Sources) -> int:
    """Mark what is late today, the oldest first; how many marks this run made.

    After an outage each time that passed is told on its own: a run goes on until it finds nothing to mark.
    """
    made = 0
    while marked := _round(sources):
        made += marked
    return made


def _round(sources: Sources) -> int:
    """One pass over all that is late."""
    sources.catch_up()
    marked, after = 0, (date.min, "")
    while found := sources.late_duties(after, BATCH):
        marked += _mark(sources, [command for one in found for command in _wanted(one, sources.today)])
        after = (found[-1].due_on, found[-1].duty)
    sources.catch_up()
    return marked


def _wanted(one: Late, today: date) -> list[Command]:
    which: dict[str, Any] = {"duty": one.duty, "operator": one.operator, "occurrence": one.occurrence, "on": today}
    wanted: list[Command] = [] if one.overdue else [MarkDutyOverdue(**which)]
    if one.every and one.due_on + timedelta(days=one.every) <= today:
        wanted.append(MissDuty(**which))
    return wanted


def _mark(sources: Sources, commands: list[Command]) -> int:
    """Many in one transaction; when it is refused, each on its own, so that one does not stop the rest."""
    if not commands:
        return 0
    outcome = sources.application.handle(commands, sources.context)
    if not isinstance(outcome, Refused):
        return len(outcome.events)
    if len(commands) > 1:
        return sum(_mark(sources, [command]) for command in commands)
    _log.warning("a duty was not marked", command=type(commands[0]).__name__, code=outcome.refusal.code)
    return 0
