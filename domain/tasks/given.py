"""What a task asks of one operator: state, evolve, decide."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse
from domain.tasks.commands import AcceptTask, EndGiven, GiveTask, HandInTask, MarkOverdue, SendTaskBack
from domain.tasks.events import TaskAccepted, TaskGiven, TaskGivenEnded, TaskHandedIn, TaskOverdue, TaskSentBack


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """`status` is "given", "handed-in", "accepted", or "ended" when the operator left; `late` once the schedule saw the
    deadline pass."""

    task: str
    operator: str
    kind: str
    amount: int
    deadline: date
    status: str = "given"
    late: bool = False


def evolve(state: Given | None, event: Event) -> Given | None:
    if isinstance(event, TaskGiven):
        kind, amount, deadline = event.kind, event.amount, event.deadline
        return Given(task=event.task, operator=event.operator, kind=kind, amount=amount, deadline=deadline)
    if state is None:
        return None
    match event:
        case TaskHandedIn():
            return msgspec.structs.replace(state, status="handed-in")
        case TaskAccepted():
            return msgspec.structs.replace(state, status="accepted")
        case TaskSentBack():
            return msgspec.structs.replace(state, status="given", deadline=event.deadline, late=False)
        case TaskGivenEnded():
            return msgspec.structs.replace(state, status="ended")
        case TaskOverdue():
            return msgspec.structs.replace(state, late=True)
    return state


def decide(command: Command, state: Given | None) -> Decision:
    match command:
        case GiveTask() if state is None:
            given = TaskGiven(
                task=command.task,
                operator=command.operator,
                kind=command.kind,
                amount=command.amount,
                deadline=command.deadline,
            )
            return [given]
        case GiveTask():
            return []
        case _ if state is None:
            return refuse("tasks.unknown")
        case HandInTask():
            return _hand_in(command, state)
        case AcceptTask():
            return _accept(command, state)
        case SendTaskBack():
            return _send_back(command, state)
        case EndGiven():
            ended = TaskGivenEnded(task=state.task, operator=state.operator, reason=command.reason)
            return [ended] if state.status == "given" else []
        case MarkOverdue():
            late = state.status == "given" and not state.late and state.deadline < command.on
            overdue = TaskOverdue(task=state.task, operator=state.operator, deadline=state.deadline)
            return [overdue] if late else []
    raise TypeError(f"what was asked of an operator does not decide {type(command).__name__}")


def _hand_in(command: HandInTask, state: Given) -> Decision:
    """Whoever leaves something undone says why."""
    if state.status != "given":
        return []
    if command.left and not command.note.strip():
        return refuse("tasks.left", field="note", left=command.left)
    done = TaskHandedIn(
        task=state.task,
        operator=state.operator,
        done=command.done,
        returned=command.returned,
        left=command.left,
        note=command.note,
    )
    return [done]


def _accept(command: AcceptTask, state: Given) -> Decision:
    if state.status == "accepted":
        return []
    if state.status != "handed-in":
        return refuse("tasks.not-handed-in")
    return [TaskAccepted(task=state.task, operator=state.operator, note=command.note)]


def _send_back(command: SendTaskBack, state: Given) -> Decision:
    if state.status != "handed-in":
        return refuse("tasks.not-handed-in")
    if not command.reason.strip():
        return refuse("tasks.reason", field="reason")
    if command.deadline <= command.on:
        return refuse("tasks.deadline", field="deadline")
    back = TaskSentBack(task=state.task, operator=state.operator, reason=command.reason, deadline=command.deadline)
    return [back]


decider = Decider(initial=None, evolve=evolve, decide=decide, forward=True)
