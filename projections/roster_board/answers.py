"""What this room answers with. Entries name nobody: the person's number leads to their record."""

from __future__ import annotations

from datetime import date

import msgspec


class Entry(msgspec.Struct, frozen=True):
    """Somebody on a roster; `left_on` is the first day they were no longer on it. Rules carry their limit."""

    roster: str
    person: str
    since: date
    left_on: date | None
    entered_by: str
    left_by: str
    outlet: str
    village: str
    birth_year: int
    sex: str
    due: date | None


class Move(msgspec.Struct, frozen=True):
    """How many came onto a roster and went off it."""

    entered: int
    left: int


class Plan(msgspec.Struct, frozen=True):
    """When the reader's operator spoke with a person last, and is to speak with them next."""

    operator: str
    person: str
    village: str
    outlet: str
    last_on: date | None
    due: date | None
    groups: list[str]


class Contact(msgspec.Struct, frozen=True):
    """`note` is sealed."""

    person: str
    operator: str
    on: date
    actor: str
    way: str
    result: str
    note: str | None
    next_on: date | None
