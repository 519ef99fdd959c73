"""What operators should have handed in and did not is marked as late, the day after its deadline."""

from __future__ import annotations

from domain.tasks.commands import MarkOverdue
from projections.task_board import queries as board
from schedulers.sources import Sources
from tenants.outcome import Done


def task_deadlines(sources: Sources) -> int:
    """Mark what is late today; how many were marked by this run. Who hands in meanwhile is left as they are."""
    sources.catch_up()
    marked = 0
    for task, operator in board.missed(sources.context, sources.views, sources.today):
        command = MarkOverdue(task=task, operator=operator, on=sources.today)
        outcome = sources.application.handle(command, sources.context)
        marked += isinstance(outcome, Done) and bool(outcome.events)
    return marked
