"""What may be asked once a result is derived: publish, remind, answer, decide, conclude. Notice 五(三)."""

from __future__ import annotations

from datetime import date

from domain.appraisals.answer_events import Objection, Proof, Ruling
from domain.shared.message import Command


class PublishAppraisal(Command, frozen=True, kw_only=True):
    """Show the operator the draft with this digest. `answer_days` are working days; `answer_until` is filled in."""

    operator: str
    period: str
    digest: str
    answer_days: int
    answer_until: date | None = None


class RemindOfAppraisal(Command, frozen=True, kw_only=True):
    """`of` is "answer" or a party; `until` the last day it has."""

    operator: str
    period: str
    of: str
    until: date


class AnswerAppraisal(Command, frozen=True, kw_only=True):
    """Agree, or object to points one by one. `until` is the last day where none was stored; `by` is filled in."""

    operator: str
    period: str
    agrees: bool
    statement: str = ""
    objections: tuple[Objection, ...] = ()
    evidence: tuple[Proof, ...] = ()
    until: date | None = None
    by: str = ""


class LapseAnswer(Command, frozen=True, kw_only=True):
    """Record that `until` passed without an answer."""

    operator: str
    period: str
    until: date


class DecideAnswer(Command, frozen=True, kw_only=True):
    """A ruling for every objection. `by` is filled in."""

    operator: str
    period: str
    rulings: tuple[Ruling, ...]
    by: str = ""
