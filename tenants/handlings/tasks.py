"""Tasks of the bureau, what they ask of an operator, and the people on its list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.policies import task_rules
from domain.policies.facts import Facts
from domain.shared.message import Command, Event
from domain.tasks import commands, entry, events, given, task
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import FOLLOWS, Handling, Lookup, Reaction, own
from tenants.handlings.reads import catalogue_of, operator_of, person_of
from tenants.unit import Source


def _task_of(command: Any, facts: Facts) -> Source:
    return task.decider, events.stream(command.task)


def _given_of(command: Any, facts: Facts) -> Source:
    return given.decider, _given(command, None)


def _given(command: Any, lookup: Lookup | None) -> str:
    return events.given_stream(command.operator, command.task)


def _entry(command: Any, lookup: Lookup) -> str:
    return events.entry_stream(command.operator, command.task, command.person)


_TASK = own(events.stream, "task")
_OPEN = {"task": _task_of, "given": _given_of, "operator": operator_of, "person": person_of}
_WORK = Handling(Permission.WORK_TASK, entry.decider, _entry, _OPEN, task_rules.prepare_work)
_REVIEW = Handling(Permission.REVIEW_TASK, given.decider, _given, {"task": _task_of}, task_rules.prepare_review)

HANDLINGS: Mapping[type[Command], Handling] = {
    commands.AssignTask: Handling(
        Permission.ASSIGN_TASK,
        task.decider,
        _TASK,
        {"catalogue": catalogue_of},
        task_rules.prepare_assignment,
        begins=True,
    ),
    commands.CompleteList: Handling(Permission.LIST_TASK, task.decider, _TASK),
    commands.WithdrawTask: Handling(
        Permission.ASSIGN_TASK, task.decider, _TASK, {"task": _task_of}, task_rules.prepare_review
    ),
    commands.GiveTask: Handling(
        FOLLOWS, given.decider, _given, {"operator": operator_of}, task_rules.prepare_giving, begins=True
    ),
    commands.HandInTask: Handling(
        Permission.HAND_IN_TASK, given.decider, _given, {"task": _task_of}, task_rules.prepare_handing_in
    ),
    commands.AcceptTask: _REVIEW,
    commands.SendTaskBack: Handling(
        Permission.REVIEW_TASK,
        given.decider,
        _given,
        {"task": _task_of, "operator": operator_of},
        task_rules.prepare_sending_back,
    ),
    commands.MarkOverdue: Handling(Permission.LIST_TASK, given.decider, _given),
    commands.AssignEntry: Handling(Permission.LIST_TASK, entry.decider, _entry, _OPEN, task_rules.prepare_entry),
    commands.EndEntry: Handling(FOLLOWS, entry.decider, _entry),
    commands.EndGiven: Handling(FOLLOWS, given.decider, _given),
    commands.AddSurveyed: _WORK,
    commands.TakeEntry: _WORK,
    commands.RecordEntry: _WORK,
    commands.ReturnEntry: _WORK,
    commands.SettleReturn: Handling(
        Permission.REVIEW_TASK, entry.decider, _entry, {"task": _task_of}, task_rules.prepare_review
    ),
}

REACTIONS: Mapping[type[Event], Reaction] = {
    events.TaskAssigned: Reaction(task_rules.when_assigned),
    events.TaskEntryAssigned: Reaction(task_rules.when_entry_assigned, when=lambda event: event.by == "bureau"),
}
