"""One person on an operator's list: state, evolve, decide."""

from __future__ import annotations

import msgspec

from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse
from domain.tasks.commands import AddSurveyed, AssignEntry, EndEntry, RecordEntry, ReturnEntry, SettleReturn, TakeEntry
from domain.tasks.events import (
    TaskEntryAssigned,
    TaskEntryEnded,
    TaskEntryRecorded,
    TaskEntryReturned,
    TaskEntryTaken,
    TaskReturnSettled,
)

OUTCOMES = ("helped", "employed", "venture", "training", "no-wish", "surveyed")
NOT_DONE = ("open", "taken", "returned")
REASONS = ("unreachable", "moved", "not-concerned", "refuses", "other")


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """`status` is open, taken, done, returned, or released: the bureau accepted the return, or the operator left."""

    task: str
    operator: str
    person: str
    outlet: str
    status: str = "open"


def evolve(state: Entry | None, event: Event) -> Entry | None:
    if isinstance(event, TaskEntryAssigned):
        return Entry(task=event.task, operator=event.operator, person=event.person, outlet=event.outlet)
    if state is None:
        return None
    match event:
        case TaskEntryTaken():
            return msgspec.structs.replace(state, status="taken")
        case TaskEntryRecorded():
            return msgspec.structs.replace(state, status="done")
        case TaskEntryReturned():
            return msgspec.structs.replace(state, status="returned")
        case TaskReturnSettled():
            return msgspec.structs.replace(state, status="released" if event.accepted else "taken")
        case TaskEntryEnded():
            return msgspec.structs.replace(state, status="released")
    return state


def decide(command: Command, state: Entry | None) -> Decision:
    match command:
        case AssignEntry():
            return [_listed(command, "bureau")] if state is None else []
        case AddSurveyed():
            return _surveyed(command, state)
        case _ if state is None:
            return refuse("tasks.entry-unknown")
        case SettleReturn():
            return _settle(command, state)
        case EndEntry():
            ended = TaskEntryEnded(task=state.task, operator=state.operator, person=state.person, reason=command.reason)
            return [ended] if state.status in NOT_DONE else []
        case TakeEntry() | RecordEntry() | ReturnEntry() if command.outlet != state.outlet:
            return refuse("tasks.entry-unknown")
        case TakeEntry():
            taken = TaskEntryTaken(task=state.task, operator=state.operator, person=state.person)
            return [taken] if state.status == "open" else []
        case RecordEntry():
            return _record(command, state)
        case ReturnEntry():
            return _return(command, state)
    raise TypeError(f"an entry does not decide {type(command).__name__}")


def _listed(command: AssignEntry | AddSurveyed, by: str) -> TaskEntryAssigned:
    person, outlet = command.person, command.outlet
    return TaskEntryAssigned(task=command.task, operator=command.operator, person=person, outlet=outlet, by=by)


def _recorded(command: AddSurveyed | RecordEntry) -> TaskEntryRecorded:
    return TaskEntryRecorded(
        task=command.task,
        operator=command.operator,
        person=command.person,
        outcome=command.outcome,
        case=command.case,
        note=command.note,
    )


def _surveyed(command: AddSurveyed, state: Entry | None) -> Decision:
    if command.outcome not in OUTCOMES:
        return refuse("tasks.outcome", field="outcome")
    return [_listed(command, "survey"), _recorded(command)] if state is None else []


def _record(command: RecordEntry, state: Entry) -> Decision:
    if state.status not in ("open", "taken"):
        return refuse("tasks.entry-closed", status=state.status)
    if command.outcome not in OUTCOMES:
        return refuse("tasks.outcome", field="outcome")
    return [_recorded(command)]


def _return(command: ReturnEntry, state: Entry) -> Decision:
    if state.status == "returned":
        return []
    if state.status not in ("open", "taken"):
        return refuse("tasks.entry-closed", status=state.status)
    if command.reason not in REASONS:
        return refuse("tasks.return-reason", field="reason")
    if command.reason == "other" and not (command.note and command.note.plain.strip()):
        return refuse("tasks.reason", field="note")
    returned = TaskEntryReturned(
        task=state.task, operator=state.operator, person=state.person, reason=command.reason, note=command.note
    )
    return [returned]


def _settle(command: SettleReturn, state: Entry) -> Decision:
    if state.status != "returned":
        return refuse("tasks.entry-closed", status=state.status)
    if not command.accepted and not command.reason.strip():
        return refuse("tasks.reason", field="reason")
    settled = TaskReturnSettled(
        task=state.task,
        operator=state.operator,
        person=state.person,
        accepted=command.accepted,
        reason=command.reason,
    )
    return [settled]


decider = Decider(initial=None, evolve=evolve, decide=decide, forward=True)
