"""What this room answers with. Money in fen."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class Facility(msgspec.Struct, frozen=True):
    """A convenience facility (便民设施); `cost_fen` is all that was spent on it."""

    facility: str
    operator: str
    outlet: str
    case: str
    kind: str
    name: str
    quantity: int
    cost_fen: int
    charge: str
    check_days: int
    place: str
    status: str
    bought_on: date
    bought_at: datetime
    check_by: date | None
    checked_on: date | None

    def is_overdue(self, day: date) -> bool:
        """Should it have been looked at before that day?"""
        return self.status != "retired" and self.check_by is not None and self.check_by < day


class Happened(msgspec.Struct, frozen=True):
    """One line of a facility's history."""

    what: str
    note: str
    cost_fen: int
    on: date
