"""The bureau's task: state, evolve, decide."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal, refuse
from domain.tasks.commands import AssignTask, CompleteList, WithdrawTask
from domain.tasks.events import TaskAssigned, TaskListed, TaskWithdrawn

PEOPLE, SURVEY = KINDS = ("people", "survey")


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """`status` is "listing" while the people are being given out, then "open"; or "withdrawn"."""

    task: str
    kind: str
    area: str
    amount: int
    deadline: date
    operators: tuple[str, ...]
    status: str


def evolve(state: Task | None, event: Event) -> Task | None:
    match event:
        case TaskAssigned():
            return Task(
                task=event.task,
                kind=event.kind,
                area=event.area,
                amount=event.amount,
                deadline=event.deadline,
                operators=event.operators,
                status="listing" if event.kind == PEOPLE else "open",
            )
        case TaskListed() if state and state.status == "listing":
            return msgspec.structs.replace(state, status="open")
        case TaskWithdrawn() if state:
            return msgspec.structs.replace(state, status="withdrawn")
    return state


def decide(command: Command, state: Task | None) -> Decision:
    match command:
        case AssignTask() if state is None:
            return _assign(command)
        case AssignTask():
            return []
        case _ if state is None:
            return refuse("tasks.unknown")
        case CompleteList():
            listing = state.status == "listing"
            listed = TaskListed(task=state.task, total=command.total, left_out=command.left_out)
            return [listed] if listing else []
        case WithdrawTask() if state.status == "withdrawn":
            return []
        case WithdrawTask() if not command.reason.strip():
            return refuse("tasks.reason", field="reason")
        case WithdrawTask():
            return [TaskWithdrawn(task=state.task, reason=command.reason)]
    raise TypeError(f"a task does not decide {type(command).__name__}")


def _assign(command: AssignTask) -> Decision:
    if problem := _problem(command):
        return problem
    assigned = TaskAssigned(
        task=command.task,
        title=command.title.strip(),
        kind=command.kind,
        text=command.text,
        item=command.item,
        area=command.area,
        status=command.status,
        key_group=command.key_group,
        amount=command.amount,
        deadline=command.deadline,
        operators=tuple(dict.fromkeys(command.operators)),
    )
    return [assigned]


def _problem(command: AssignTask) -> Refusal | None:
    if command.kind not in KINDS:
        return refuse("tasks.kind", field="kind")
    if not command.title.strip():
        return refuse("tasks.title", field="title")
    if not command.operators:
        return refuse("tasks.operators", field="operators")
    if command.kind == SURVEY and not command.amount:
        return refuse("tasks.amount", field="amount")
    return refuse("tasks.deadline", field="deadline") if command.deadline <= command.on else None


decider = Decider(initial=None, evolve=evolve, decide=decide, forward=True)
