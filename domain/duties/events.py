"""Stream `<operator>/duty/<id>`: one thing that the desk still owes somebody, and every time it was done.

`about` names whom or what it concerns and seals what is written of them.
"""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event
from domain.shared.personal import Personal


class DutyRaised(Event, frozen=True, kw_only=True):
    """`text` is the notice's, `note` a clerk's own words. It repeats every `every` days, `times` times in all."""

    duty: str
    operator: str
    outlet: str
    kind: str
    text: str
    due_on: date
    every: int
    times: int
    about_kind: str
    about: str
    case: str
    item: str
    note: Personal | None = None


class DutyDone(Event, frozen=True, kw_only=True):
    """Time `occurrence` (from 1) was done; `next_on` is the day of the next, if there is one."""

    duty: str
    operator: str
    about: str
    occurrence: int
    next_on: date | None
    note: Personal | None = None


class DutyMoved(Event, frozen=True, kw_only=True):
    """Another day was promised: time `occurrence` is due on it."""

    duty: str
    operator: str
    occurrence: int
    due_on: date


class DutyMissed(Event, frozen=True, kw_only=True):
    """A time passed undone until the next of them was due."""

    duty: str
    operator: str
    occurrence: int
    next_on: date | None


class DutyOverdue(Event, frozen=True, kw_only=True):
    duty: str
    operator: str
    occurrence: int


class DutyReminded(Event, frozen=True, kw_only=True):
    """The manager asked for it to be done (催办)."""

    duty: str
    operator: str
    occurrence: int


class DutyDropped(Event, frozen=True, kw_only=True):
    """No longer owed. `cause` is "case-voided", "case-withdrawn", "done-otherwise", "unreachable", "not-needed", or
    "handed-over" when another operator owes it from now on."""

    duty: str
    operator: str
    occurrence: int
    cause: str


EVENTS = {
    "duties.raised.v1": DutyRaised,
    "duties.done.v1": DutyDone,
    "duties.moved.v1": DutyMoved,
    "duties.missed.v1": DutyMissed,
    "duties.overdue.v1": DutyOverdue,
    "duties.reminded.v1": DutyReminded,
    "duties.dropped.v1": DutyDropped,
}
PERSONAL_OF = {"duties.raised.v1": "about", "duties.done.v1": "about"}


def stream(operator: str, duty: str) -> str:
    return f"{operator}/duty/{duty}"
