"""What an appraisal knows of itself: the last result, who has scored what, and how far its answer is."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from domain.appraisals.answer_events import (
    ANSWER,
    AnswerDecided,
    AnswerLapsed,
    AppraisalAnswered,
    AppraisalPublished,
    AppraisalReminded,
    Objection,
    Proof,
)
from domain.appraisals.assessment_events import (
    AssessmentOpened,
    AssessmentReopened,
    AssessmentSubmitted,
    AssessmentWaived,
    PointAssessed,
)
from domain.appraisals.events import AppraisalConcluded, AppraisalDerived, PointScore
from domain.shared.message import Event

ASSESSING, DRAFT, PUBLISHED = "assessing", "draft", "published"
AGREED, OBJECTED, LAPSED = "agreed", "objected", "lapsed"
DECIDED, CONCLUDED = "decided", "concluded"


class Assessment(msgspec.Struct, frozen=True, kw_only=True):
    """One party's score of one point; `earned` is the share of the full mark as "n/d"."""

    answers: dict[str, str]
    earned: str
    remark: str
    evidence: tuple[Proof, ...]


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """One of those who score. `status` is "open", "submitted" or "waived"."""

    asked: tuple[str, ...]
    until: date | None
    status: str = "open"
    said: dict[str, Assessment] = {}


class Appraisal(msgspec.Struct, frozen=True, kw_only=True):
    """`status` runs assessing → draft → published → agreed, objected or lapsed → decided → concluded.

    A year is "assessing" until every party has submitted or was waived. `grade` is None until it is concluded.
    """

    operator: str
    period: str
    digest: str
    scheme: str
    scheme_version: int
    points: tuple[PointScore, ...]
    status: str
    grade: str | None = None
    parties: dict[str, Party] = {}
    answer_until: date | None = None
    answered: str = ""  # agreed, objected or lapsed
    answer: AppraisalAnswered | None = None
    objections: tuple[Objection, ...] = ()
    reminded: dict[str, date] = {}  # the day, by what of


def evolve(state: Appraisal | None, event: Event) -> Appraisal | None:
    if isinstance(event, AppraisalDerived):
        return _derived(state, event)
    if state is None:
        return None
    changed = _changes(state, event)
    return msgspec.structs.replace(state, **changed) if changed else state


def _derived(state: Appraisal | None, event: AppraisalDerived) -> Appraisal:
    people = any(party.status == "open" for party in state.parties.values()) if state else False
    awaits = people or any(point.why_not == "awaiting" for point in event.points)
    changed: dict[str, Any] = {
        "digest": event.digest,
        "scheme": event.scheme,
        "scheme_version": event.scheme_version,
        "points": event.points,
        "status": ASSESSING if awaits else DRAFT,
    }
    if state is None:
        return Appraisal(operator=event.operator, period=event.period, **changed)
    return msgspec.structs.replace(state, **changed)


def _changes(state: Appraisal, event: Event) -> dict[str, object]:
    match event:
        case AssessmentOpened():
            parties = {by: Party(asked=asked, until=event.until.get(by)) for by, asked in event.points.items()}
            return {"parties": parties, "status": ASSESSING}
        case PointAssessed():
            return _party(state, event.by, said=_said(state, event))
        case AssessmentSubmitted():
            return _party(state, event.by, status="submitted")
        case AssessmentWaived():
            return _party(state, event.by, status="waived")
        case AssessmentReopened():
            reminded = {of: day for of, day in state.reminded.items() if of != event.by}
            return _party(state, event.by, status="open") | {"status": ASSESSING, "reminded": reminded}
        case AppraisalPublished():
            return {"status": PUBLISHED, "answer_until": event.answer_until}
        case AppraisalReminded():
            return {"reminded": {**state.reminded, event.of: event.reminded_on}}
        case AppraisalAnswered():
            answered = AGREED if event.agrees else OBJECTED
            return {"status": answered, "answered": answered, "answer": event, "objections": event.objections}
        case AnswerLapsed():
            return {"status": LAPSED, "answered": LAPSED}
        case AnswerDecided():
            return {"status": DECIDED}
        case AppraisalConcluded():
            return {"status": CONCLUDED, "grade": event.grade}
    return {}


def _party(state: Appraisal, by: str, **changed: object) -> dict[str, object]:
    return {"parties": {**state.parties, by: msgspec.structs.replace(state.parties[by], **changed)}}


def _said(state: Appraisal, event: PointAssessed) -> dict[str, Assessment]:
    said = Assessment(answers=event.answers, earned=event.earned, remark=event.remark, evidence=event.evidence)
    return {**state.parties[event.by].said, event.point: said}


__all__ = ["ANSWER", "Appraisal", "Assessment", "Party", "evolve"]
