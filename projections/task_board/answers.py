"""What this room answers with. `note` of an entry is sealed; who did something is a user id."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class Counts(msgspec.Struct, frozen=True):
    """How many people of a list stand where."""

    open: int
    taken: int
    done: int
    returned: int
    released: int

    @property
    def listed(self) -> int:
        return self.open + self.taken + self.done + self.returned + self.released

    @property
    def waiting(self) -> int:
        """Neither done nor given back yet."""
        return self.open + self.taken


class Task(Counts, frozen=True):
    """`status` is listing, open or withdrawn; `handed_in` operators wait for a review, `accepted` ones are through."""

    task: str
    title: str
    kind: str
    text: str
    item: str
    area: str
    people_status: str
    key_group: str
    amount: int
    deadline: date
    operators: list[str]
    status: str
    withdrawn_reason: str | None
    assigned_on: date
    assigned_by: str
    left_out: int
    handed_in: int
    accepted: int

    @property
    def total(self) -> int:
        """What there is to do in all: the records of a survey are asked of each operator."""
        return self.amount * len(self.operators) if self.kind == "survey" else self.listed - self.released


class Given(Counts, frozen=True):
    """What a task asks of one operator. `status` is given, handed-in, accepted or withdrawn."""

    task: str
    operator: str
    title: str
    kind: str
    item: str
    area: str
    amount: int
    deadline: date
    status: str
    late: bool
    given_on: date
    handed_in_on: date | None
    handed_in_note: str | None
    reviewed_on: date | None
    review: str | None
    sent_back: int

    @property
    def total(self) -> int:
        return self.amount if self.kind == "survey" else self.listed - self.released

    @property
    def left(self) -> int:
        """What is not done yet, people given back aside."""
        return max(self.amount - self.done, 0) if self.kind == "survey" else self.waiting

    def is_late_on(self, day: date) -> bool:
        return self.status == "given" and self.deadline < day


class Entry(msgspec.Struct, frozen=True):
    """One person on an operator's list."""

    task: str
    operator: str
    person: str
    outlet: str
    status: str
    by: str
    clerk: str | None
    outcome: str | None
    case: str | None
    reason: str | None
    note: str | None
    answer: str | None
    assigned_on: date
    changed_on: date
    changed_at: datetime


class Unfinished(msgspec.Struct, frozen=True):
    """Somebody on an operator's list with whom nothing is settled; without a `person` the list itself, of which `done`
    are done."""

    task: str
    person: str
    outlet: str
    done: int
