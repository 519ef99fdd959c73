"""What may be asked of résumés and recruitments."""

from __future__ import annotations

from domain.shared.message import Command
from domain.shared.personal import Personal


class WriteResume(Command, frozen=True, kw_only=True):
    person: str
    operator: str
    outlet: str
    wanted: Personal
    work: Personal
    schooling: Personal
    skills: Personal
    remarks: Personal


class OpenRecruitment(Command, frozen=True, kw_only=True):
    recruitment: str
    operator: str
    outlet: str
    item: str
    subject_kind: str
    subject: str
    about: str
    fields: dict[str, str]


class MakeEntry(Command, frozen=True, kw_only=True):
    """`number` is the place the entry is to take, so that the same form sent twice makes it once."""

    recruitment: str
    operator: str
    entry: str
    number: int
    fields: dict[str, str]
    note: Personal | None = None


class CloseRecruitment(Command, frozen=True, kw_only=True):
    recruitment: str
    operator: str
    cause: str
