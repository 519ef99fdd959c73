"""The end of a fair: analysed and closed, completed with its case, or cancelled with it."""

from __future__ import annotations

from domain.fairs.commands import CancelFair, CloseFair, CompleteFair
from domain.fairs.events import FairCancelled, FairClosed
from domain.fairs.state import Fair, before_its_day, not_open
from domain.shared.decider import Decision
from domain.shared.refusal import refuse


def close(command: CloseFair, state: Fair) -> Decision:
    """With an analysis, and with nothing left open in the log."""
    if state.status == "closed":
        return []
    if problem := not_open(state) or before_its_day(state, command.on):
        return problem
    if left := sum(not settled for settled in state.entries.values()):
        return refuse("fairs.log-open", count=left)
    if not command.analysis.strip():
        return refuse("fairs.analysis", field="analysis")
    return [
        FairClosed(fair=state.fair, operator=state.operator, analysis=command.analysis, improvement=command.improvement)
    ]


def complete(command: CompleteFair, state: Fair) -> Decision:
    if state.status != "planned":
        return []
    return [FairClosed(fair=state.fair, operator=state.operator, analysis="", improvement="")]


def cancel(command: CancelFair, state: Fair) -> Decision:
    if state.status == "cancelled":
        return []
    return [FairCancelled(fair=state.fair, operator=state.operator, cause=command.cause)]
