"""What a desk still owes and when, kept up from the events of its own commands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from domain.duties.events import DutyDone, DutyDropped, DutyRaised
from domain.shared.message import Event


@dataclass(frozen=True, slots=True)
class OwedDuty:
    """One duty with the time of it that is open."""

    duty: str
    outlet: str
    kind: str
    about_kind: str
    due_on: date
    occurrence: int = 1


class Owed:
    """The open duties of one operator."""

    def __init__(self, operator: str) -> None:
        self._operator = operator
        self._open: dict[str, OwedDuty] = {}

    def note(self, events: Iterable[Event]) -> None:
        for event in events:
            match event:
                case DutyRaised() if event.operator == self._operator:
                    self._open[event.duty] = OwedDuty(
                        event.duty, event.outlet, event.kind, event.about_kind, event.due_on
                    )
                case DutyDone() if known := self._open.pop(event.duty, None):
                    if event.next_on:
                        self._open[event.duty] = replace(known, due_on=event.next_on, occurrence=event.occurrence + 1)
                case DutyDropped():
                    self._open.pop(event.duty, None)

    def due(self, day: date) -> Iterator[OwedDuty]:
        """Those due by a day."""
        yield from [one for one in self._open.values() if one.due_on <= day]
