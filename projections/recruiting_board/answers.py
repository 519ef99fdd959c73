"""What this room answers with. Notes and everything a résumé says are sealed."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class Recruitment(msgspec.Struct, frozen=True):
    """The file of a case of 3.1.4, 3.3.1 or 3.3.2, which has its number."""

    recruitment: str
    operator: str
    outlet: str
    item: str
    subject_kind: str
    subject: str
    about: str
    fields: dict[str, str]
    status: str
    opened_on: date
    opened_at: datetime
    entries: int
    last_entry: str
    last_on: date | None


class Entry(msgspec.Struct, frozen=True):
    recruitment: str
    operator: str
    number: int
    entry: str
    fields: dict[str, str]
    note: str | None
    made_on: date
    made_by: str


class Resume(msgspec.Struct, frozen=True):
    operator: str
    person: str
    outlet: str
    wanted: str
    work: str
    schooling: str
    skills: str
    remarks: str
    versions: int
    written_on: date
    written_by: str
