"""Stream `<operator>/fair/<id>`: a job fair (招聘洽谈会) or an outreach event (基层行), by a case of 3.1.5."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event
from domain.shared.personal import Personal


class FairPlanned(Event, frozen=True, kw_only=True):
    """`kind` is "job-fair" or "outreach"; `begins` and `ends` are times of the day; `expected` visitors."""

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


class FairAmended(Event, frozen=True, kw_only=True):
    """The form of its case was filled in further or put right before the fair was held."""

    fair: str
    operator: str
    kind: str
    title: str
    held_on: date
    begins: str
    ends: str
    place: str
    stalls: int
    expected: int
    safety: str


class StallGiven(Event, frozen=True, kw_only=True):
    """Stall `stall`, counted from 1, is the employer's (提供招聘台位)."""

    fair: str
    operator: str
    stall: int
    employer: str
    employer_name: str


class StallFreed(Event, frozen=True, kw_only=True):
    """The employer does not come; the vacancies it was to bring go with it."""

    fair: str
    operator: str
    stall: int
    employer: str


class VacancyBrought(Event, frozen=True, kw_only=True):
    """The employer offers this vacancy at its stall; `places` were left on that day."""

    fair: str
    operator: str
    stall: int
    employer: str
    vacancy: str
    places: int


class DoorOpened(Event, frozen=True, kw_only=True):
    """Visitors check themselves in under this code until the door is closed."""

    fair: str
    operator: str
    code: str


class DoorClosed(Event, frozen=True, kw_only=True):
    """The code is good no longer."""

    fair: str
    operator: str


class VisitorCheckedIn(Event, frozen=True, kw_only=True, omit_defaults=True):
    """`keys` stand for who it is, so that nobody is counted twice; `phone` is what a walk-in left, sealed.

    `via` is "door" when visitors did it themselves, else "desk"; `wish` is the work they look for. `device` is a keyed
    digest that stands for the device at the door, at this operator in this quarter; empty at the desk.
    """

    fair: str
    operator: str
    visitor: str
    keys: tuple[str, ...]
    person: str
    via: str
    wish: str
    phone: Personal | None
    device: str = ""


class LogEntryMade(Event, frozen=True, kw_only=True):
    """On-site log (现场管理): `kind` is question, incident or safety; `handling` says what was done, when it was."""

    fair: str
    operator: str
    entry: str
    kind: str
    text: str
    handling: str


class LogEntryHandled(Event, frozen=True, kw_only=True):
    """What was open in the log is settled."""

    fair: str
    operator: str
    entry: str
    handling: str


class StallResultRecorded(Event, frozen=True, kw_only=True):
    """Visitors met at a stall, of them those with an intention (意向), of them those hired on the spot."""

    fair: str
    operator: str
    stall: int
    employer: str
    met: int
    intended: int
    hired: int


class FairClosed(Event, frozen=True, kw_only=True):
    """Over, with the analysis of supply and demand (供求分析) and what to do better; empty when its case was finished
    before anybody wrote one."""

    fair: str
    operator: str
    analysis: str
    improvement: str


class FairCancelled(Event, frozen=True, kw_only=True):
    """Its case was withdrawn or voided."""

    fair: str
    operator: str
    cause: str


EVENTS = {
    "fairs.planned.v1": FairPlanned,
    "fairs.amended.v1": FairAmended,
    "fairs.stall-given.v1": StallGiven,
    "fairs.stall-freed.v1": StallFreed,
    "fairs.vacancy-brought.v1": VacancyBrought,
    "fairs.door-opened.v1": DoorOpened,
    "fairs.door-closed.v1": DoorClosed,
    "fairs.visitor-checked-in.v1": VisitorCheckedIn,
    "fairs.log-entry-made.v1": LogEntryMade,
    "fairs.log-entry-handled.v1": LogEntryHandled,
    "fairs.stall-result-recorded.v1": StallResultRecorded,
    "fairs.closed.v1": FairClosed,
    "fairs.cancelled.v1": FairCancelled,
}
PERSONAL_OF = {"fairs.visitor-checked-in.v1": "visitor"}


def stream(operator: str, fair: str) -> str:
    return f"{operator}/fair/{fair}"
