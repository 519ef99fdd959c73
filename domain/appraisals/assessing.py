"""Scoring by people, party by party: each point as often as wanted, then handed in; or waived when it is overdue."""

from __future__ import annotations

from domain.appraisals.assessment_commands import AssessPoint, ReopenAssessment, SubmitAssessment, WaiveAssessment
from domain.appraisals.assessment_events import (
    AssessmentReopened,
    AssessmentSubmitted,
    AssessmentWaived,
    PointAssessed,
)
from domain.appraisals.record import ASSESSING, DRAFT, Appraisal, Assessment, Party
from domain.shared.decider import Decision
from domain.shared.refusal import Refusal, refuse

Assessing = AssessPoint | SubmitAssessment | WaiveAssessment | ReopenAssessment


def decide(command: Assessing, state: Appraisal) -> Decision:
    match command:
        case AssessPoint():
            return _assess(command, state)
        case SubmitAssessment():
            return _submit(command, state)
        case WaiveAssessment():
            return _waive(command, state)
        case ReopenAssessment():
            return _reopen(command, state)


def _assess(command: AssessPoint, state: Appraisal) -> Decision:
    party = _open_party(state, command.BY)
    if isinstance(party, Refusal):
        return party
    if command.point not in party.asked:
        return refuse("appraisals.point-unknown", field="point", point=command.point)
    said = Assessment(answers=command.answers, earned=command.earned, remark=command.remark, evidence=command.evidence)
    if party.said.get(command.point) == said:
        return []
    assessed = PointAssessed(
        operator=state.operator,
        period=state.period,
        by=command.BY,
        point=command.point,
        answers=command.answers,
        earned=command.earned,
        remark=command.remark,
        evidence=command.evidence,
        actor=command.actor,
    )
    return [assessed]


def _submit(command: SubmitAssessment, state: Appraisal) -> Decision:
    known = state.parties.get(command.BY)
    if known and known.status == "submitted":
        return []
    party = _open_party(state, command.BY)
    if isinstance(party, Refusal):
        return party
    if missing := [point for point in party.asked if point not in party.said]:
        return refuse("appraisals.unassessed", count=len(missing), point=missing[0])
    if bare := [point for point in command.proved if point in party.said and not party.said[point].evidence]:
        return refuse("appraisals.unproved", count=len(bare), point=bare[0])
    event = AssessmentSubmitted(operator=state.operator, period=state.period, by=command.BY, actor=command.actor)
    return [event]


def _waive(command: WaiveAssessment, state: Appraisal) -> Decision:
    """Never before its last day has passed, and never all of them: somebody has to have scored."""
    known = state.parties.get(command.by)
    if known and known.status == "waived":
        return []
    party = _open_party(state, command.by)
    if isinstance(party, Refusal):
        return party
    if not command.reason.strip():
        return refuse("appraisals.reason", field="reason")
    until = party.until or command.until
    if until is None:
        return refuse("appraisals.deadline-unknown")
    if command.on <= until:
        return refuse("appraisals.not-overdue", until=until.isoformat())
    if all(one.status == "waived" for by, one in state.parties.items() if by != command.by):
        return refuse("appraisals.waives-all")
    waived = AssessmentWaived(
        operator=state.operator, period=state.period, by=command.by, reason=command.reason, actor=command.actor
    )
    return [waived]


def _reopen(command: ReopenAssessment, state: Appraisal) -> Decision:
    party = state.parties.get(command.by)
    if party is None or state.status not in (ASSESSING, DRAFT):
        return refuse("appraisals.not-assessing")
    if party.status == "open":
        return []
    if not command.reason.strip():
        return refuse("appraisals.reason", field="reason")
    reopened = AssessmentReopened(
        operator=state.operator, period=state.period, by=command.by, reason=command.reason, actor=command.actor
    )
    return [reopened]


def _open_party(state: Appraisal, by: str) -> Party | Refusal:
    party = state.parties.get(by)
    if party is None or state.status != ASSESSING:
        return refuse("appraisals.not-assessing")
    if party.status != "open":
        return refuse("appraisals.submitted-already" if party.status == "submitted" else "appraisals.waived-already")
    return party
