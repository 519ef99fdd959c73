"""What may be asked of a task, of what it asks of one operator, and of one person on its list."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Command
from domain.shared.personal import Personal


class AssignTask(Command, frozen=True, kw_only=True):
    task: str
    title: str
    kind: str
    text: str
    item: str
    area: str
    status: str = ""
    key_group: str = ""
    amount: int
    deadline: date
    operators: tuple[str, ...]


class CompleteList(Command, frozen=True, kw_only=True):
    task: str
    total: int
    left_out: int


class WithdrawTask(Command, frozen=True, kw_only=True):
    task: str
    reason: str


class GiveTask(Command, frozen=True, kw_only=True):
    task: str
    operator: str
    kind: str
    amount: int
    deadline: date


class HandInTask(Command, frozen=True, kw_only=True):
    """`done`, `returned` and `left` are the figures of the operator's own list."""

    task: str
    operator: str
    done: int
    returned: int
    left: int
    note: str = ""


class AcceptTask(Command, frozen=True, kw_only=True):
    task: str
    operator: str
    note: str = ""


class SendTaskBack(Command, frozen=True, kw_only=True):
    task: str
    operator: str
    reason: str
    deadline: date


class MarkOverdue(Command, frozen=True, kw_only=True):
    task: str
    operator: str


class AssignEntry(Command, frozen=True, kw_only=True):
    task: str
    operator: str
    person: str
    outlet: str


class AddSurveyed(Command, frozen=True, kw_only=True):
    """The operator surveyed a person: one more record of the survey it was asked for."""

    task: str
    operator: str
    person: str
    outlet: str
    case: str
    outcome: str
    note: Personal | None = None


class TakeEntry(Command, frozen=True, kw_only=True):
    task: str
    operator: str
    person: str
    outlet: str


class RecordEntry(Command, frozen=True, kw_only=True):
    task: str
    operator: str
    person: str
    outlet: str
    outcome: str
    case: str = ""
    note: Personal | None = None


class ReturnEntry(Command, frozen=True, kw_only=True):
    task: str
    operator: str
    person: str
    outlet: str
    reason: str
    note: Personal | None = None


class SettleReturn(Command, frozen=True, kw_only=True):
    task: str
    operator: str
    person: str
    accepted: bool
    reason: str = ""


class EndEntry(Command, frozen=True, kw_only=True):
    """The operator left: the person comes off its list."""

    task: str
    operator: str
    person: str
    reason: str


class EndGiven(Command, frozen=True, kw_only=True):
    """The operator left: nothing is asked of it any more."""

    task: str
    operator: str
    reason: str
