"""Tasks of the bureau (分派任务): due on their deadline, in time when handed in by then and not sent back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from domain.appraisals.kinds import SURVEYED, TASK
from domain.tasks.events import (
    TaskAssigned,
    TaskEntryAssigned,
    TaskEntryRecorded,
    TaskGiven,
    TaskHandedIn,
    TaskSentBack,
    TaskWithdrawn,
)
from projections.room import On, needs, on
from projections.rows import Rows
from projections.workload.project_activities import SURVEY_ITEM
from projections.workload.project_facts import ENTRY, done, facts, origin, remember, rest_on, take_out, told
from projections.workload.tables import resting, tasks_told, work_facts
from tenants.store.envelope import Envelope


def on_assigned(rows: Rows, envelope: Envelope) -> None:
    event: TaskAssigned = envelope.event
    _ask(rows, event.task, event.operators)


def _ask(rows: Rows, task: str, operators: Iterable[str]) -> None:
    """Those whom the bureau asked, and whoever took it over from one of them."""
    known = rows.get(tasks_told, task)
    every = sorted({*(known["operators"] if known else ()), *operators})
    rows.add(tasks_told, task=task, operators=every)


def on_withdrawn(rows: Rows, envelope: Envelope) -> None:
    event: TaskWithdrawn = envelope.event
    task = rows.get(tasks_told, event.task)
    for operator in task["operators"] if task else ():
        take_out(rows, operator, TASK, event.task, "withdrawn")


def on_given(rows: Rows, envelope: Envelope) -> None:
    """What is due is due on its deadline: nobody records that late."""
    event: TaskGiven = envelope.event
    _ask(rows, event.task, [event.operator])
    due = event.deadline
    done(rows, envelope, TASK, event.task, "", "", "", on=due, recorded_on=due)


def on_handed_in(rows: Rows, envelope: Envelope) -> None:
    event: TaskHandedIn = envelope.event
    key = (event.operator, TASK, event.task)
    fact = rows.get(work_facts, key)
    if fact is not None and envelope.on <= fact["happened_on"]:
        rows.change(work_facts, key)["value"] = 1


def on_sent_back(rows: Rows, envelope: Envelope) -> None:
    """Due again, on the new deadline."""
    event: TaskSentBack = envelope.event
    key = (event.operator, TASK, event.task)
    if rows.get(work_facts, key) is not None:
        rows.change(work_facts, key).update(value=0, happened_on=event.deadline, recorded_on=event.deadline)


def on_entry_assigned(rows: Rows, envelope: Envelope) -> None:
    event: TaskEntryAssigned = envelope.event
    if event.by == "survey":
        remember(rows, event.operator, ENTRY, _entry(event), outlet=event.outlet, item=SURVEY_ITEM)


def on_entry_recorded(rows: Rows, envelope: Envelope) -> None:
    """A person whom the operator found and recorded for a task of surveying (摸排)."""
    event: TaskEntryRecorded = envelope.event
    entry = origin(rows, event.operator, ENTRY, _entry(event))
    if entry["item"]:
        proof = f"task:{_entry(event)}"
        done(rows, envelope, SURVEYED, proof, entry["item"], event.person, entry["outlet"])
        rest_on(rows, event.operator, event.case, (SURVEYED, proof))


def _entry(event: TaskEntryAssigned | TaskEntryRecorded) -> str:
    return f"{event.task}:{event.person}"


_TASK = facts((TASK, lambda event: event.task))
_TOLD = needs(tasks_told, "event.task")
_RESTING = needs(resting, "event.operator", "event.case")
HANDLERS: Mapping[type, On] = {
    TaskAssigned: on(on_assigned, _TOLD),
    TaskWithdrawn: on(on_withdrawn, _TOLD),
    TaskGiven: on(on_given, _TOLD),
    TaskHandedIn: on(on_handed_in, _TASK),
    TaskSentBack: on(on_sent_back, _TASK),
    TaskEntryAssigned: on(on_entry_assigned),
    TaskEntryRecorded: on(on_entry_recorded, _RESTING, told(ENTRY, _entry)),
}
