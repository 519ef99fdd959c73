"""What may be asked of ratings, service codes and complaints.

What is not given is filled in from the case before the decision.
"""

from __future__ import annotations

from datetime import date

from domain.shared.message import Command
from domain.shared.personal import Personal


class RateService(Command, frozen=True, kw_only=True):
    case: str
    operator: str
    score: int
    words: Personal | None = None
    outlet: str = ""
    item: str = ""
    subject_kind: str = ""
    subject: str = ""
    device: str = ""


class UseServiceCode(Command, frozen=True, kw_only=True):
    """一码通办: the `nth` code (from 1) of a case of the operator `of`, shown to `operator` at a window."""

    case: str
    of: str
    operator: str
    outlet: str
    nth: int
    person: str = ""


class LodgeComplaint(Command, frozen=True, kw_only=True):
    """`answered`: the answer was given with it, at the window."""

    complaint: str
    operator: str
    via: str
    kind: str
    words: Personal | None = None
    case: str = ""
    outlet: str = ""
    village: str = ""
    subject_kind: str = ""
    subject: str = ""
    answer_by: date | None = None
    answered: bool = False
    device: str = ""


class TakeOverComplaint(Command, frozen=True, kw_only=True):
    """By a successor, with the day on which the answer was due from the beginning. `answered`: it was given already."""

    complaint: str
    operator: str
    outlet: str
    village: str
    via: str
    kind: str
    subject_kind: str
    subject: str
    answer_by: date
    from_complaint: str
    from_operator: str
    answered: bool = False


class AnswerComplaint(Command, frozen=True, kw_only=True):
    complaint: str
    operator: str


class CloseComplaint(Command, frozen=True, kw_only=True):
    complaint: str
    operator: str
    cause: str
