"""What this room answers with."""

from __future__ import annotations

from datetime import date

import msgspec


class Duty(msgspec.Struct, frozen=True):
    """Time `occurrence` of a duty. `note` and `done_note` are the vault's tokens; `status` is open, done, missed or
    dropped."""

    duty: str
    operator: str
    occurrence: int
    outlet: str
    kind: str
    text: str
    note: str | None
    about_kind: str
    about: str
    case: str
    item: str
    every: int
    times: int
    due_on: date
    status: str
    overdue: bool
    reminded: bool
    over_on: date | None
    over_by: str | None
    done_note: str | None
    cause: str | None
    next_on: date | None

    def is_late(self, today: date) -> bool:
        return self.status == "open" and self.due_on < today

    def shown_status(self, today: date) -> str:
        """Its status, or overdue."""
        return "overdue" if self.is_late(today) else self.status


class Late(msgspec.Struct, frozen=True):
    """An open time whose day has passed: what the schedule marks."""

    duty: str
    operator: str
    occurrence: int
    due_on: date
    every: int
    overdue: bool
