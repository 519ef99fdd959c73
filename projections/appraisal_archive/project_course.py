"""Events of publishing, answering and scoring → rows."""

from __future__ import annotations

from typing import Any

import msgspec

from domain.appraisals.answer_events import (
    AnswerDecided,
    AnswerLapsed,
    AppraisalAnswered,
    AppraisalPublished,
    AppraisalReminded,
)
from domain.appraisals.assessment_events import (
    AssessmentOpened,
    AssessmentReopened,
    AssessmentSubmitted,
    AssessmentWaived,
    PointAssessed,
)
from domain.appraisals.assessor_events import AssessorAssigned, AssessorReleased
from projections.appraisal_archive.course_tables import assessments, assessors, courses, parties
from projections.appraisal_archive.tables import appraisals
from projections.room import On, needs, on
from projections.rows import Rows
from tenants.store.envelope import Envelope


def stands(rows: Rows, envelope: Envelope, status: str, **more: Any) -> None:
    """Both the result and its course stand at another station."""
    event: Any = envelope.event
    which = (event.operator, event.period)
    rows.change(appraisals, which)["status"] = status
    rows.change(courses, which).update(status=status, **more)


def on_published(rows: Rows, envelope: Envelope) -> None:
    event: AppraisalPublished = envelope.event
    days, until = event.answer_days, event.answer_until
    stands(rows, envelope, "published", published_on=event.started_on, answer_days=days, answer_until=until)


def on_reminded(rows: Rows, envelope: Envelope) -> None:
    event: AppraisalReminded = envelope.event
    if event.of == "answer":
        rows.change(courses, (event.operator, event.period))["reminded_on"] = event.reminded_on
    else:
        rows.change(parties, (event.operator, event.period, event.of))["reminded_on"] = event.reminded_on


def on_answered(rows: Rows, envelope: Envelope) -> None:
    event: AppraisalAnswered = envelope.event
    answered = "agreed" if event.agrees else "objected"
    stands(
        rows,
        envelope,
        answered,
        answered=answered,
        answered_on=envelope.on,
        answered_by=event.by,
        statement=event.statement,
        objections=msgspec.to_builtins(event.objections),
        evidence=msgspec.to_builtins(event.evidence),
    )


def on_lapsed(rows: Rows, envelope: Envelope) -> None:
    event: AnswerLapsed = envelope.event
    stands(rows, envelope, "lapsed", answered="lapsed", answered_on=envelope.on, answer_until=event.until)


def on_decided(rows: Rows, envelope: Envelope) -> None:
    event: AnswerDecided = envelope.event
    rulings = msgspec.to_builtins(event.rulings)
    stands(rows, envelope, "decided", rulings=rulings, decided_on=envelope.on, decided_by=event.by)


def on_opened(rows: Rows, envelope: Envelope) -> None:
    event: AssessmentOpened = envelope.event
    stands(rows, envelope, "assessing")
    for party, points in event.points.items():
        rows.add(
            parties,
            operator=event.operator,
            period=event.period,
            party=party,
            status="open",
            started_on=event.started_on,
            days=event.days[party],
            until=event.until.get(party),
            points=points,
            done=0,
        )


def on_assessed(rows: Rows, envelope: Envelope) -> None:
    event: PointAssessed = envelope.event
    key = (event.operator, event.period, event.by, event.point)
    if rows.get(assessments, key) is None:
        rows.change(parties, key[:3])["done"] += 1
    rows.add(
        assessments,
        operator=event.operator,
        period=event.period,
        party=event.by,
        point=event.point,
        answers=event.answers,
        earned=event.earned,
        remark=event.remark,
        evidence=msgspec.to_builtins(event.evidence),
        actor=event.actor,
        assessed_on=envelope.on,
        assessed_at=envelope.recorded_at,
    )


def on_submitted(rows: Rows, envelope: Envelope) -> None:
    event: AssessmentSubmitted = envelope.event
    _party(rows, event).update(status="submitted", ended_on=envelope.on, ended_by=event.actor, reason=None)


def on_waived(rows: Rows, envelope: Envelope) -> None:
    event: AssessmentWaived = envelope.event
    _party(rows, event).update(status="waived", ended_on=envelope.on, ended_by=event.actor, reason=event.reason)


def on_reopened(rows: Rows, envelope: Envelope) -> None:
    event: AssessmentReopened = envelope.event
    stands(rows, envelope, "assessing")
    cleared = {"ended_on": None, "ended_by": None, "reminded_on": None}
    _party(rows, event).update(status="open", reason=event.reason, **cleared)


def on_assigned(rows: Rows, envelope: Envelope) -> None:
    event: AssessorAssigned = envelope.event
    rows.add(
        assessors,
        operator=event.operator,
        assessor=event.assessor,
        assigned_on=envelope.on,
        assigned_by=event.by,
    )


def on_released(rows: Rows, envelope: Envelope) -> None:
    event: AssessorReleased = envelope.event
    rows.remove(assessors, (event.operator, event.assessor))


def _party(rows: Rows, event: Any) -> dict[str, Any]:
    return rows.change(parties, (event.operator, event.period, event.by))


_RESULT = needs(appraisals, "event.operator", "event.period")
_COURSE = needs(courses, "event.operator", "event.period")
_PARTY = needs(parties, "event.operator", "event.period", "event.by")
_POINT = needs(assessments, "event.operator", "event.period", "event.by", "event.point")
HANDLERS: dict[type, On] = {
    AppraisalPublished: on(on_published, _RESULT, _COURSE),
    AppraisalReminded: on(on_reminded, _COURSE),
    AppraisalAnswered: on(on_answered, _RESULT, _COURSE),
    AnswerLapsed: on(on_lapsed, _RESULT, _COURSE),
    AnswerDecided: on(on_decided, _RESULT, _COURSE),
    AssessmentOpened: on(on_opened, _RESULT, _COURSE),
    PointAssessed: on(on_assessed, _PARTY, _POINT),
    AssessmentSubmitted: on(on_submitted, _PARTY),
    AssessmentWaived: on(on_waived, _PARTY),
    AssessmentReopened: on(on_reopened, _RESULT, _COURSE, _PARTY),
    AssessorAssigned: on(on_assigned),
    AssessorReleased: on(on_released),
}
