"""What this room answers with. `private` is sealed; who did something is a user id."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class Case(msgspec.Struct, frozen=True):
    """`status` is open, finished, withdrawn or voided; `done` of `step_count` steps are behind it."""

    case: str
    operator: str
    outlet: str
    village: str
    item: str
    subject_kind: str
    subject: str
    about: str
    status: str
    done: int
    step_count: int
    steps: list[str]
    opened_on: date
    opened_at: datetime
    opened_by: str
    changed_on: date
    changed_at: datetime
    finished_on: date | None
    finished_at: datetime | None
    finished_by: str | None
    closed_on: date | None
    closed_reason: str | None
    closed_by: str | None

    @property
    def next_step(self) -> str | None:
        """The name of the step to do next; None when the case is not open."""
        return self.steps[self.done] if self.status == "open" and self.done < len(self.steps) else None


class CaseStep(msgspec.Struct, frozen=True):
    """One step of a case in the notice's order; `done_on` is None while it is ahead."""

    step: int
    name: str
    done_on: date | None = None
    done_at: datetime | None = None
    done_by: str | None = None
    note: str = ""


class CaseForm(msgspec.Struct, frozen=True):
    """What was declared when the case was opened, what decided each clause then, and the form as it is now."""

    catalogue: int
    declared: list[str]
    fields: dict[str, str]
    private: str | None
    told: list[str]
    judged: dict[str, str]


class CaseReturn(msgspec.Struct, frozen=True):
    """A step that was sent back, and why."""

    step: int
    name: str
    reason: str
    sent_on: date
    sent_at: datetime
    sent_by: str


class Standing(msgspec.Struct, frozen=True):
    """How many open cases stand at one step, and since when the oldest of them is open."""

    count: int
    oldest_on: date


class Evidence(msgspec.Struct, frozen=True):
    """A file of a case; `size` is in bytes, `title` is sealed for `subject`, as the file is."""

    evidence: str
    operator: str
    subject: str
    sha256: str
    size: int
    type: str
    title: str
    attached_on: date
    attached_at: datetime
    attached_by: str


class CaseBrief(msgspec.Struct, frozen=True):
    """A case without its subject."""

    case: str
    operator: str
    outlet: str
    village: str
    item: str
    status: str
    opened_on: date
    finished_on: date | None
    finished_by: str | None
