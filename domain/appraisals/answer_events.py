"""Stream `<operator>/appraisal/<period>`: a result is published, answered by the operator, and decided on.

Nothing is taken for agreed in silence: reminders and lapses are events too. Deadlines count working days; `until` is
None when the calendar of that year is not known yet. Notice 五(三) and annex 3.
"""

from __future__ import annotations

from datetime import date

import msgspec

from domain.shared.message import Event

ANSWER = "answer"


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """A file that proves something: the hash of its content, its size in bytes, its media type, what it is called."""

    sha256: str
    size: int
    type: str
    title: str


class Objection(msgspec.Struct, frozen=True, kw_only=True):
    """What the operator says against the score of one assessment point."""

    point: str
    text: str


class Ruling(msgspec.Struct, frozen=True, kw_only=True):
    """What the bureau says to one objection. Upheld, it corrects figures by measure, or the earned share ("n/d")."""

    point: str
    upheld: bool
    reason: str
    corrected: dict[str, int] = {}
    earned: str = ""


class AppraisalPublished(Event, frozen=True, kw_only=True):
    """The draft with this digest was shown to the operator, which has `answer_days` working days to answer."""

    operator: str
    period: str
    digest: str
    started_on: date
    answer_days: int
    answer_until: date | None


class AppraisalReminded(Event, frozen=True, kw_only=True):
    """`of` is "answer", "self", "superior" or "third_party"."""

    operator: str
    period: str
    of: str
    until: date
    reminded_on: date


class AppraisalAnswered(Event, frozen=True, kw_only=True):
    operator: str
    period: str
    agrees: bool
    statement: str
    objections: tuple[Objection, ...] = ()
    evidence: tuple[Proof, ...] = ()
    by: str = ""


class AnswerLapsed(Event, frozen=True, kw_only=True):
    """Nobody answered by the end of `until`."""

    operator: str
    period: str
    until: date


class AnswerDecided(Event, frozen=True, kw_only=True):
    operator: str
    period: str
    rulings: tuple[Ruling, ...]
    by: str


EVENTS = {
    "appraisals.published.v1": AppraisalPublished,
    "appraisals.reminded.v1": AppraisalReminded,
    "appraisals.answered.v1": AppraisalAnswered,
    "appraisals.answer-lapsed.v1": AnswerLapsed,
    "appraisals.answer-decided.v1": AnswerDecided,
}
PERSONAL_OF: dict[str, str] = {}
