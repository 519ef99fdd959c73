"""A task joins a bureau's area, operators under contract, and people. Notice 三(二), annex 3 服务量考核 3."""

from __future__ import annotations

from datetime import date

from domain.catalogue.edition import Editions
from domain.operators.operator import Operator
from domain.people.commands import AssignPerson
from domain.people.person import Person
from domain.people.rosters import GROUPS
from domain.policies.contract_scope import at_outlet, out_of_period
from domain.policies.facts import Facts
from domain.shared.area import is_area
from domain.shared.message import Command
from domain.shared.refusal import Refusal, refuse
from domain.tasks.commands import (
    AcceptTask,
    AddSurveyed,
    AssignEntry,
    AssignTask,
    GiveTask,
    HandInTask,
    RecordEntry,
    ReturnEntry,
    SendTaskBack,
    SettleReturn,
    TakeEntry,
    WithdrawTask,
)
from domain.tasks.events import TaskAssigned, TaskEntryAssigned
from domain.tasks.given import Given
from domain.tasks.task import SURVEY, Task

Work = TakeEntry | RecordEntry | ReturnEntry | AddSurveyed


def prepare_assignment(command: AssignTask, facts: Facts) -> AssignTask | Refusal:
    """An operator beyond the officer's area is answered as if there were none of that code."""
    if not is_area(command.area):
        return refuse("tasks.area", field="area")
    if not all(operator.startswith(f"op-{facts['area']}") for operator in command.operators):
        return refuse("operators.unknown", field="operators")
    if command.key_group and command.key_group not in GROUPS:
        return refuse("tasks.key-group", field="key_group")
    editions: Editions = facts["catalogue"]
    if command.item and command.item not in editions.codes():
        return refuse("tasks.item", field="item")
    return command


def prepare_giving(command: GiveTask, facts: Facts) -> GiveTask | Refusal:
    return out_of_period(facts["operator"], command.on) or command


def when_assigned(event: TaskAssigned, facts: Facts, on: date) -> list[Command]:
    return [
        GiveTask(
            task=event.task, operator=operator, kind=event.kind, amount=event.amount, deadline=event.deadline, on=on
        )
        for operator in event.operators
    ]


def prepare_entry(command: AssignEntry, facts: Facts) -> AssignEntry | Refusal:
    """Who was forgotten meanwhile is nobody's to serve."""
    person: Person | None = facts["person"]
    if problem := _not_open(facts):
        return problem
    if person is None or person.born is None:
        return refuse("people.unknown", field="person")
    return at_outlet(facts["operator"], command.outlet) or command


def when_entry_assigned(event: TaskEntryAssigned, facts: Facts, on: date) -> list[Command]:
    """Who is on the list is the operator's to see: this is the one place where a task makes somebody visible."""
    return [AssignPerson(person=event.person, operator=event.operator, outlet=event.outlet, on=on)]


def prepare_work(command: Work, facts: Facts) -> Work | Refusal:
    """Only while the task is open, under a contract in force, for a person of the operator."""
    person: Person | None = facts["person"]
    if problem := _not_open(facts) or out_of_period(facts["operator"], command.on):
        return problem
    if person is None or not person.served_by(command.operator):
        return refuse("people.unknown", field="person")
    if not isinstance(command, AddSurveyed):
        return command
    if facts["given"].kind != SURVEY:
        return refuse("tasks.not-a-survey")
    return at_outlet(facts["operator"], command.outlet) or command


def prepare_handing_in(command: HandInTask, facts: Facts) -> HandInTask | Refusal:
    task: Task | None = facts["task"]
    return refuse("tasks.withdrawn") if task and task.status == "withdrawn" else command


Review = AcceptTask | SendTaskBack | SettleReturn | WithdrawTask


def prepare_review(command: Review, facts: Facts) -> Review | Refusal:
    """A task is reviewed by the bureau that assigned it, or one above; another's is answered as missing. Of one that
    was withdrawn there is nothing left to review."""
    task: Task | None = facts["task"]
    if task is None or not task.area.startswith(facts["area"]):
        return refuse("tasks.unknown")
    over = task.status == "withdrawn" and not isinstance(command, WithdrawTask)
    return refuse("tasks.withdrawn") if over else command


def prepare_sending_back(command: SendTaskBack, facts: Facts) -> SendTaskBack | Refusal:
    """Nothing is asked again of an operator that has left: its people do no more."""
    operator: Operator | None = facts["operator"]
    left = operator.exited_on if operator else None
    if left and command.on >= left:
        return refuse("operators.exited", on=left.isoformat())
    reviewed = prepare_review(command, facts)
    return reviewed if isinstance(reviewed, Refusal) else command


def _not_open(facts: Facts) -> Refusal | None:
    task: Task | None = facts["task"]
    given: Given | None = facts["given"]
    if task is None or given is None:
        return refuse("tasks.unknown")
    if task.status == "withdrawn":
        return refuse("tasks.withdrawn")
    return refuse("tasks.handed-in-already") if given.status != "given" else None
