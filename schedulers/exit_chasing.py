"""Ways out of operators: opened for whoever is flagged, reminded of before a time limit ends, told when it has ended.

Notice 五(三). Nobody exits by a schedule: what lapses is said, and what follows is decided by two officers. A last day
that the calendar does not know yet is waited for.
"""

from __future__ import annotations

from typing import Any

import structlog

from domain.exits.commands import LapseExitTerm, OpenExit, RemindOfExitTerm
from domain.shared.message import Command
from domain.shared.working_days import WorkingDays
from projections.exit_board.answers import Deadline, Exit
from schedulers.sources import Sources
from tenants.outcome import Refused

REMIND_WITHIN = 3  # working days before the last one
_log: Any = structlog.get_logger("schedule")


def exit_chasing(sources: Sources) -> int:
    """Do what is due today; the number of steps that were taken by this run. A refusal is logged and stops nothing."""
    sources.catch_up()
    done = sum(_take(sources, command) for command in _unopened(sources))
    if done:
        sources.catch_up()
    calendar = sources.working_days()
    for exit in (*sources.open_exits(), *sources.exits_handing_over()):
        for deadline in exit.deadlines(calendar):
            command = _due(sources, exit, deadline, calendar)
            done += command is not None and _take(sources, command)
    return done


def _unopened(sources: Sources) -> list[Command]:
    """Flagged before there was a procedure: it is opened now."""
    return [
        OpenExit(
            operator=one.operator,
            exit=one.exit,
            rule=one.flag_rule or "",
            periods=tuple(one.flag_periods or ()),
            on=sources.today,
        )
        for one in sources.flagged_operators()
        if one.exit and sources.exit_of(one.operator, one.exit) is None
    ]


def _due(sources: Sources, exit: Exit, deadline: Deadline, calendar: WorkingDays) -> Command | None:
    if deadline.until is None:
        sources.say_once("no last day yet: the calendar of that year is not known", operator=exit.operator)
        return None
    if deadline.lapsed:
        return None
    of: dict[str, Any] = {"operator": exit.operator, "exit": exit.exit, "of": deadline.of, "on": sources.today}
    if sources.today > deadline.until:
        return LapseExitTerm(**of)
    left = calendar.left(sources.today, deadline.until)
    return RemindOfExitTerm(**of) if left is not None and left <= REMIND_WITHIN else None


def _take(sources: Sources, command: Command) -> bool:
    outcome = sources.application.handle(command, sources.context)
    if isinstance(outcome, Refused):
        _log.warning("a step of an exit was not taken", step=type(command).__name__, code=outcome.refusal.code)
        return False
    return bool(outcome.events)
