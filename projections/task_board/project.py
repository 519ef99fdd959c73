"""Events of tasks → rows. Each person counts under one status, at the operator's list and at the task."""

from __future__ import annotations

from typing import Any

from domain.tasks.events import (
    TaskAccepted,
    TaskAssigned,
    TaskEntryAssigned,
    TaskEntryEnded,
    TaskEntryRecorded,
    TaskEntryReturned,
    TaskEntryTaken,
    TaskGiven,
    TaskGivenEnded,
    TaskHandedIn,
    TaskListed,
    TaskOverdue,
    TaskReturnSettled,
    TaskSentBack,
    TaskWithdrawn,
)
from projections.room import Room, needs, on
from projections.rows import Row, Rows
from projections.task_board.tables import COUNTS, task_entries, task_givens, tasks
from tenants.store.envelope import Envelope

NONE = dict.fromkeys(COUNTS, 0)


def on_assigned(rows: Rows, envelope: Envelope) -> None:
    event: TaskAssigned = envelope.event
    rows.add(
        tasks,
        task=event.task,
        title=event.title,
        kind=event.kind,
        text=event.text,
        item=event.item,
        area=event.area,
        people_status=event.status,
        key_group=event.key_group,
        amount=event.amount,
        deadline=event.deadline,
        operators=event.operators,
        given_to=[],
        status="listing" if event.kind == "people" else "open",
        assigned_on=envelope.on,
        assigned_at=envelope.recorded_at,
        assigned_by=envelope.actor,
        left_out=0,
        handed_in=0,
        accepted=0,
        **NONE,
    )


def on_listed(rows: Rows, envelope: Envelope) -> None:
    event: TaskListed = envelope.event
    rows.change(tasks, event.task).update(status="open", left_out=event.left_out)


def on_withdrawn(rows: Rows, envelope: Envelope) -> None:
    event: TaskWithdrawn = envelope.event
    task = rows.change(tasks, event.task)
    task.update(status="withdrawn", withdrawn_reason=event.reason, handed_in=0)
    for operator in task["given_to"]:
        rows.change(task_givens, (event.task, operator))["status"] = "withdrawn"


def on_given(rows: Rows, envelope: Envelope) -> None:
    event: TaskGiven = envelope.event
    task = rows.change(tasks, event.task)
    task["given_to"] = [*task["given_to"], event.operator]
    rows.add(
        task_givens,
        task=event.task,
        operator=event.operator,
        title=task["title"],
        kind=event.kind,
        item=task["item"],
        area=task["area"],
        amount=event.amount,
        deadline=event.deadline,
        status="given",
        late=False,
        given_on=envelope.on,
        given_at=envelope.recorded_at,
        sent_back=0,
        **NONE,
    )


def on_handed_in(rows: Rows, envelope: Envelope) -> None:
    event: TaskHandedIn = envelope.event
    rows.change(tasks, event.task)["handed_in"] += 1
    _given(rows, event).update(status="handed-in", handed_in_on=envelope.on, handed_in_note=event.note)


def on_accepted(rows: Rows, envelope: Envelope) -> None:
    event: TaskAccepted = envelope.event
    task = rows.change(tasks, event.task)
    task["handed_in"] -= 1
    task["accepted"] += 1
    _given(rows, event).update(status="accepted", reviewed_on=envelope.on, review=event.note)


def on_sent_back(rows: Rows, envelope: Envelope) -> None:
    event: TaskSentBack = envelope.event
    rows.change(tasks, event.task)["handed_in"] -= 1
    given = _given(rows, event)
    given["sent_back"] += 1
    given.update(status="given", late=False, deadline=event.deadline, reviewed_on=envelope.on, review=event.reason)


def on_overdue(rows: Rows, envelope: Envelope) -> None:
    _given(rows, envelope.event)["late"] = True


def on_entry_assigned(rows: Rows, envelope: Envelope) -> None:
    event: TaskEntryAssigned = envelope.event
    rows.add(
        task_entries,
        task=event.task,
        operator=event.operator,
        person=event.person,
        outlet=event.outlet,
        status="open",
        by=event.by,
        assigned_on=envelope.on,
        changed_on=envelope.on,
        changed_at=envelope.recorded_at,
    )
    for row in (_given(rows, event), rows.change(tasks, event.task)):
        row["open"] += 1


def on_taken(rows: Rows, envelope: Envelope) -> None:
    _move(rows, envelope, "taken", clerk=envelope.actor)


def on_recorded(rows: Rows, envelope: Envelope) -> None:
    event: TaskEntryRecorded = envelope.event
    note = event.note.sealed if event.note else None
    _move(rows, envelope, "done", clerk=envelope.actor, outcome=event.outcome, case=event.case, note=note)


def on_returned(rows: Rows, envelope: Envelope) -> None:
    event: TaskEntryReturned = envelope.event
    note = event.note.sealed if event.note else None
    _move(rows, envelope, "returned", clerk=envelope.actor, reason=event.reason, note=note, answer=None)


def on_settled(rows: Rows, envelope: Envelope) -> None:
    event: TaskReturnSettled = envelope.event
    _move(rows, envelope, "released" if event.accepted else "taken", answer=event.reason)


def on_entry_ended(rows: Rows, envelope: Envelope) -> None:
    """At the task the person is counted where they went."""
    event: TaskEntryEnded = envelope.event
    entry = rows.change(task_entries, (event.task, event.operator, event.person))
    given, before = _given(rows, event), entry["status"]
    given[before] -= 1
    given["released"] += 1
    rows.change(tasks, event.task)[before] -= 1
    entry.update(status="released", answer=event.reason, changed_on=envelope.on, changed_at=envelope.recorded_at)


def on_given_ended(rows: Rows, envelope: Envelope) -> None:
    event: TaskGivenEnded = envelope.event
    _given(rows, event).update(status="ended", late=False, reviewed_on=envelope.on, review=event.reason)


def _given(rows: Rows, event: Any) -> Row:
    return rows.change(task_givens, (event.task, event.operator))


def _move(rows: Rows, envelope: Envelope, status: str, **what: Any) -> None:
    """The person stands under another status, and is counted there."""
    event: Any = envelope.event
    entry = rows.change(task_entries, (event.task, event.operator, event.person))
    for row in (_given(rows, event), rows.change(tasks, event.task)):
        row[entry["status"]] -= 1
        row[status] += 1
    entry.update(status=status, changed_on=envelope.on, changed_at=envelope.recorded_at, **what)


_TASK = needs(tasks, "event.task")
_GIVEN = needs(task_givens, "event.task", "event.operator")
_ENTRY = needs(task_entries, "event.task", "event.operator", "event.person")
ROOM = Room(
    name="task_board",
    version=3,
    tables=(tasks, task_givens, task_entries),
    handlers={
        TaskAssigned: on(on_assigned),
        TaskListed: on(on_listed, _TASK),
        TaskWithdrawn: on(on_withdrawn, _TASK),
        TaskGiven: on(on_given, _TASK),
        TaskHandedIn: on(on_handed_in, _TASK, _GIVEN),
        TaskAccepted: on(on_accepted, _TASK, _GIVEN),
        TaskSentBack: on(on_sent_back, _TASK, _GIVEN),
        TaskOverdue: on(on_overdue, _GIVEN),
        TaskEntryAssigned: on(on_entry_assigned, _TASK, _GIVEN),
        TaskEntryTaken: on(on_taken, _TASK, _GIVEN, _ENTRY),
        TaskEntryRecorded: on(on_recorded, _TASK, _GIVEN, _ENTRY),
        TaskEntryReturned: on(on_returned, _TASK, _GIVEN, _ENTRY),
        TaskReturnSettled: on(on_settled, _TASK, _GIVEN, _ENTRY),
        TaskEntryEnded: on(on_entry_ended, _TASK, _GIVEN, _ENTRY),
        TaskGivenEnded: on(on_given_ended, _GIVEN),
    },
)
