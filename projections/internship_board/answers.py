"""What this room answers with. `mentor` is sealed; the allowance is a month's, in fen."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class Internship(msgspec.Struct, frozen=True):
    internship: str
    operator: str
    outlet: str
    case: str
    village: str
    person: str
    employer: str
    title: str
    first: date
    last: date
    allowance_fen: int
    mentor: str
    agreed_on: date
    changed_at: datetime
    outcome: str | None
    ended_on: date | None


class Note(msgspec.Struct, frozen=True):
    happened_on: date
    by: str
    note: str
