"""What may be asked of a job fair or an outreach event."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Command
from domain.shared.personal import Personal


class PlanFair(Command, frozen=True, kw_only=True):
    """Annex 2, 3.1.5. `held_on` may lie ahead; `on` is the day its case was opened."""

    fair: str
    operator: str
    outlet: str
    case: str
    village: str
    kind: str
    title: str
    held_on: date
    begins: str
    ends: str
    place: str
    stalls: int
    expected: int
    safety: str


class GiveStall(Command, frozen=True, kw_only=True):
    """`employer_name` is filled in before the decision."""

    fair: str
    operator: str
    stall: int
    employer: str
    employer_name: str = ""


class FreeStall(Command, frozen=True, kw_only=True):
    fair: str
    operator: str
    stall: int


class BringVacancy(Command, frozen=True, kw_only=True):
    """`places` and `owner`, the employer whose vacancy it is, are filled in before the decision."""

    fair: str
    operator: str
    stall: int
    vacancy: str
    owner: str = ""
    places: int = 0


class OpenDoor(Command, frozen=True, kw_only=True):
    """`code` cannot be guessed; whoever has it may check in."""

    fair: str
    operator: str
    code: str


class CloseDoor(Command, frozen=True, kw_only=True):
    fair: str
    operator: str


class CheckIn(Command, frozen=True, kw_only=True):
    """At the desk. `keys` stand for who it is: keyed hashes of what was typed, and the person's id when known."""

    fair: str
    operator: str
    visitor: str
    keys: tuple[str, ...]
    person: str = ""
    wish: str = ""
    phone: Personal | None = None


class CheckInAtDoor(Command, frozen=True, kw_only=True):
    """The same by visitors themselves, with the code at the door."""

    fair: str
    operator: str
    code: str
    visitor: str
    keys: tuple[str, ...]
    person: str = ""
    wish: str = ""
    phone: Personal | None = None
    device: str = ""


class MakeLogEntry(Command, frozen=True, kw_only=True):
    fair: str
    operator: str
    entry: str
    kind: str
    text: str
    handling: str = ""


class HandleLogEntry(Command, frozen=True, kw_only=True):
    fair: str
    operator: str
    entry: str
    handling: str


class RecordStallResult(Command, frozen=True, kw_only=True):
    fair: str
    operator: str
    stall: int
    met: int
    intended: int
    hired: int


class CloseFair(Command, frozen=True, kw_only=True):
    fair: str
    operator: str
    analysis: str
    improvement: str = ""


class CompleteFair(Command, frozen=True, kw_only=True):
    """Its case is finished: nothing more is recorded."""

    fair: str
    operator: str


class CancelFair(Command, frozen=True, kw_only=True):
    fair: str
    operator: str
    cause: str
