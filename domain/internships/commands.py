"""What may be asked of an internship."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Command
from domain.shared.personal import Personal


class AgreeInternship(Command, frozen=True, kw_only=True):
    """`internship` is the case of 2.3.1; `person` and `village` are filled in from it."""

    internship: str
    operator: str
    outlet: str
    case: str
    employer: str
    title: str
    first: date
    last: date
    allowance_fen: int
    mentor: Personal
    person: str = ""
    village: str = ""


class NoteInternship(Command, frozen=True, kw_only=True):
    internship: str
    operator: str
    note: str


class EndInternship(Command, frozen=True, kw_only=True):
    internship: str
    operator: str
    outcome: str
    ended_on: date
