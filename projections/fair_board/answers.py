"""What this room answers with. Times of the day as text; `phone` is sealed."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class Fair(msgspec.Struct, frozen=True):
    """A job fair (招聘洽谈会) or outreach event (基层行), with the sums of its stalls."""

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
    status: str
    code: str | None
    taken: int
    places: int
    attendance: int
    met: int
    intended: int
    hired: int
    unsettled: int
    analysis: str
    improvement: str
    closed_on: date | None

    def status_on(self, day: date) -> str:
        """As it stands to the reader: planned, today, held, closed or cancelled."""
        if self.status != "planned" or day < self.held_on:
            return self.status
        return "today" if day == self.held_on else "held"

    @property
    def places_a_visitor(self) -> float | None:
        """求人倍率 of the fair: places offered for each visitor; None when nobody came."""
        return self.places / self.attendance if self.attendance else None


class Stall(msgspec.Struct, frozen=True):
    """A stall that is taken; the figures are None until its result is recorded."""

    fair: str
    stall: int
    employer: str
    employer_name: str
    places: int
    met: int | None
    intended: int | None
    hired: int | None


class Brought(msgspec.Struct, frozen=True):
    """A vacancy offered at a stall."""

    vacancy: str
    stall: int
    places: int


class Visitor(msgspec.Struct, frozen=True):
    """Somebody who attended; `person` is "" for a walk-in."""

    visitor: str
    person: str
    via: str
    wish: str
    phone: str | None
    at: datetime


class Entry(msgspec.Struct, frozen=True):
    """One line of the on-site log; `handling` is "" until it is settled."""

    entry: str
    kind: str
    text: str
    handling: str
    at: datetime
