"""What may be asked of a year's people points, by the party that asks. Notice annex 3, 二至四.

`answers` are as the point's way of scoring asks for them (`scoring.py`); `earned` and `actor` are filled in.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from domain.appraisals.answer_events import Proof
from domain.appraisals.assessment_events import SELF, SUPERIOR, THIRD_PARTY
from domain.shared.message import Command


class AssessPoint(Command, frozen=True, kw_only=True):
    """Score one point, or score it again, as long as the party has not submitted. `evidence` is all of it."""

    BY: ClassVar[str]
    operator: str
    period: str
    point: str
    answers: dict[str, str]
    remark: str = ""
    evidence: tuple[Proof, ...] = ()
    earned: str = ""
    actor: str = ""


class SelfAssessPoint(AssessPoint, frozen=True, kw_only=True):
    BY: ClassVar[str] = SELF


class SuperiorAssessPoint(AssessPoint, frozen=True, kw_only=True):
    BY: ClassVar[str] = SUPERIOR


class ThirdPartyAssessPoint(AssessPoint, frozen=True, kw_only=True):
    BY: ClassVar[str] = THIRD_PARTY


class SubmitAssessment(Command, frozen=True, kw_only=True):
    """Hand in all points at once; `proved` are the points that must have a file, filled in."""

    BY: ClassVar[str]
    operator: str
    period: str
    proved: tuple[str, ...] = ()
    actor: str = ""


class SubmitSelfAssessment(SubmitAssessment, frozen=True, kw_only=True):
    BY: ClassVar[str] = SELF


class SubmitSuperiorAssessment(SubmitAssessment, frozen=True, kw_only=True):
    BY: ClassVar[str] = SUPERIOR


class SubmitThirdPartyAssessment(SubmitAssessment, frozen=True, kw_only=True):
    BY: ClassVar[str] = THIRD_PARTY


class WaiveAssessment(Command, frozen=True, kw_only=True):
    """Go on without the party `by`, which is overdue: `until` is its last day where none was stored."""

    operator: str
    period: str
    by: str
    reason: str
    until: date | None = None
    actor: str = ""


class ReopenAssessment(Command, frozen=True, kw_only=True):
    """Let the party `by` score again, as long as nothing is published."""

    operator: str
    period: str
    by: str
    reason: str
    actor: str = ""
