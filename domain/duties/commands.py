"""What may be asked of duties."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Command
from domain.shared.personal import Personal


class RaiseDuty(Command, frozen=True, kw_only=True):
    """The id is made of what brings the duty about, so that a repetition raises it once."""

    duty: str
    operator: str
    outlet: str
    kind: str
    due_on: date
    about_kind: str
    about: str
    text: str = ""
    every: int = 0
    times: int = 1
    case: str = ""
    item: str = ""
    note: Personal | None = None


class DoDuty(Command, frozen=True, kw_only=True):
    """Time `occurrence` was done: `note` says what. `next_on` sets another day for the next time, or asks for one."""

    duty: str
    operator: str
    occurrence: int
    next_on: date | None = None
    note: Personal | None = None


class MoveDuty(Command, frozen=True, kw_only=True):
    """Another day was promised for the time that is open."""

    duty: str
    operator: str
    due_on: date


class MissDuty(Command, frozen=True, kw_only=True):
    duty: str
    operator: str
    occurrence: int


class MarkDutyOverdue(Command, frozen=True, kw_only=True):
    duty: str
    operator: str
    occurrence: int


class RemindOfDuty(Command, frozen=True, kw_only=True):
    duty: str
    operator: str


class DropDuty(Command, frozen=True, kw_only=True):
    duty: str
    operator: str
    cause: str
