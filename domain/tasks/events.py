"""Streams `task/<id>`, `<operator>/task-given/<id>` and `<operator>/task-entry/<id>:<person>`: 分派任务、摸排.

A task is the bureau's; what it asks of one operator, and each person on its list, is the operator's history.
"""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event
from domain.shared.personal import Personal


class TaskAssigned(Event, frozen=True, kw_only=True):
    """The bureau asks one or several operators. `kind` is "people": whoever lives in `area` and fits is to be
    served; or "survey": `amount` people are to be surveyed by each operator.

    `status` and `key_group` narrow the people down, `amount` bounds them (0: all of them). `item` is the service item.
    """

    task: str
    title: str
    kind: str
    text: str
    item: str
    area: str
    status: str
    key_group: str
    amount: int
    deadline: date
    operators: tuple[str, ...]


class TaskListed(Event, frozen=True, kw_only=True):
    """The list of people is complete: `total` were given out, `left_out` fitted and live where none of the operators
    has a contract."""

    task: str
    total: int
    left_out: int


class TaskWithdrawn(Event, frozen=True, kw_only=True):
    task: str
    reason: str


class TaskGiven(Event, frozen=True, kw_only=True):
    """What one operator was asked for."""

    task: str
    operator: str
    kind: str
    amount: int
    deadline: date


class TaskHandedIn(Event, frozen=True, kw_only=True):
    """The operator says it has done what it could: figures as it saw them."""

    task: str
    operator: str
    done: int
    returned: int
    left: int
    note: str


class TaskAccepted(Event, frozen=True, kw_only=True):
    task: str
    operator: str
    note: str


class TaskSentBack(Event, frozen=True, kw_only=True):
    """The bureau is not content: the operator goes on, until the `deadline`."""

    task: str
    operator: str
    reason: str
    deadline: date


class TaskOverdue(Event, frozen=True, kw_only=True):
    """The deadline passed and nothing was handed in."""

    task: str
    operator: str
    deadline: date


class TaskEntryAssigned(Event, frozen=True, kw_only=True):
    """A person came on an operator's list, at an outlet: `by` the "bureau", or by the operator's own "survey"."""

    task: str
    operator: str
    person: str
    outlet: str
    by: str


class TaskEntryTaken(Event, frozen=True, kw_only=True):
    """Somebody at the outlet works on it from now on."""

    task: str
    operator: str
    person: str


class TaskEntryRecorded(Event, frozen=True, kw_only=True):
    """What came of it. `case` is the case in which it was done, when there is one."""

    task: str
    operator: str
    person: str
    outcome: str
    case: str
    note: Personal | None = None


class TaskEntryReturned(Event, frozen=True, kw_only=True):
    """The operator cannot do it and gives the person back (退回)."""

    task: str
    operator: str
    person: str
    reason: str
    note: Personal | None = None


class TaskReturnSettled(Event, frozen=True, kw_only=True):
    """The bureau accepts the return, or asks for another try."""

    task: str
    operator: str
    person: str
    accepted: bool
    reason: str


class TaskEntryEnded(Event, frozen=True, kw_only=True):
    """The operator left: the person is on its list no more. `reason` says whose they are, or why nobody's."""

    task: str
    operator: str
    person: str
    reason: str


class TaskGivenEnded(Event, frozen=True, kw_only=True):
    """The operator left: it is asked for nothing any more. `reason` says who is, or why nobody."""

    task: str
    operator: str
    reason: str


EVENTS = {
    "tasks.assigned.v1": TaskAssigned,
    "tasks.listed.v1": TaskListed,
    "tasks.withdrawn.v1": TaskWithdrawn,
    "tasks.given.v1": TaskGiven,
    "tasks.handed-in.v1": TaskHandedIn,
    "tasks.accepted.v1": TaskAccepted,
    "tasks.sent-back.v1": TaskSentBack,
    "tasks.overdue.v1": TaskOverdue,
    "tasks.entry-assigned.v1": TaskEntryAssigned,
    "tasks.entry-taken.v1": TaskEntryTaken,
    "tasks.entry-recorded.v1": TaskEntryRecorded,
    "tasks.entry-returned.v1": TaskEntryReturned,
    "tasks.return-settled.v1": TaskReturnSettled,
    "tasks.entry-ended.v1": TaskEntryEnded,
    "tasks.given-ended.v1": TaskGivenEnded,
}
PERSONAL_OF = {"tasks.entry-recorded.v1": "person", "tasks.entry-returned.v1": "person"}


def stream(task: str) -> str:
    return f"task/{task}"


def given_stream(operator: str, task: str) -> str:
    return f"{operator}/task-given/{task}"


def entry_stream(operator: str, task: str, person: str) -> str:
    return f"{operator}/task-entry/{task}:{person}"
