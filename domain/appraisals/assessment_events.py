"""Stream `<operator>/appraisal/<period>` of a year: who is to score what, their scores, and how each party ended.

The parties are "self" (自评), "superior" (上级考评) and "third_party" (第三方评估). Notice annex 3, 二至四.
"""

from __future__ import annotations

from datetime import date

from domain.appraisals.answer_events import Proof
from domain.shared.message import Event

SELF, SUPERIOR, THIRD_PARTY = "self", "superior", "third_party"
PARTIES = (SELF, SUPERIOR, THIRD_PARTY)


class AssessmentOpened(Event, frozen=True, kw_only=True):
    """People are to score a year: by party, the points and prerequisites it is asked, its working days, its last day.

    The last day is None when the calendar of that year is not known yet.
    """

    operator: str
    period: str
    started_on: date
    points: dict[str, tuple[str, ...]]
    days: dict[str, int]
    until: dict[str, date | None]


class PointAssessed(Event, frozen=True, kw_only=True):
    """What a party says of a point: its answers, the share of the full mark they earn as "n/d", remark and files."""

    operator: str
    period: str
    by: str
    point: str
    answers: dict[str, str]
    earned: str
    remark: str
    evidence: tuple[Proof, ...]
    actor: str


class AssessmentSubmitted(Event, frozen=True, kw_only=True):
    operator: str
    period: str
    by: str
    actor: str


class AssessmentWaived(Event, frozen=True, kw_only=True):
    """The bureau goes on without a party that is overdue; its share is shared out over the others."""

    operator: str
    period: str
    by: str
    reason: str
    actor: str


class AssessmentReopened(Event, frozen=True, kw_only=True):
    """A party may correct what it submitted, or one that was waived may still score."""

    operator: str
    period: str
    by: str
    reason: str
    actor: str


EVENTS = {
    "appraisals.assessment-opened.v1": AssessmentOpened,
    "appraisals.point-assessed.v1": PointAssessed,
    "appraisals.assessment-submitted.v1": AssessmentSubmitted,
    "appraisals.assessment-waived.v1": AssessmentWaived,
    "appraisals.assessment-reopened.v1": AssessmentReopened,
}
PERSONAL_OF: dict[str, str] = {}
