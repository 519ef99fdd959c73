"""Who acts on an appraisal, and what a finding earns by its scheme: what its commands are filled in with."""

from __future__ import annotations

import msgspec

from domain.appraisals import finding
from domain.appraisals.answer_commands import AnswerAppraisal, DecideAnswer
from domain.appraisals.assessment_commands import AssessPoint, ReopenAssessment, SubmitAssessment, WaiveAssessment
from domain.appraisals.assessment_events import SELF
from domain.appraisals.assessor_commands import AssignAssessor, ReleaseAssessor
from domain.appraisals.record import Appraisal
from domain.appraisals.scheme import Scheme
from domain.policies.facts import Facts
from domain.shared.refusal import Refusal

By = AnswerAppraisal | DecideAnswer | AssignAssessor | ReleaseAssessor
Actor = WaiveAssessment | ReopenAssessment


def prepare_by(command: By, facts: Facts) -> By:
    return msgspec.structs.replace(command, by=facts["actor"])


def prepare_actor(command: Actor, facts: Facts) -> Actor:
    return msgspec.structs.replace(command, actor=facts["actor"])


def prepare_point(command: AssessPoint, facts: Facts) -> AssessPoint | Refusal:
    """What the answers earn is the scheme's matter; of a point that people do not score, nothing is worked out."""
    scheme = _scheme(facts)
    point = next((one for one in scheme.points if one.point == command.point), None) if scheme else None
    if point is not None and not point.is_systems:
        share = finding.earned(point, command.answers)
    elif scheme and any(one.code == command.point for one in scheme.prerequisites):
        share = finding.earned_by_list(command.answers)
    else:
        return msgspec.structs.replace(command, earned="", actor=facts["actor"])
    if isinstance(share, Refusal):
        return share
    return msgspec.structs.replace(command, earned=finding.as_text(share), actor=facts["actor"])


def prepare_submission(command: SubmitAssessment, facts: Facts) -> SubmitAssessment:
    """Files that the scheme requires are the operator's to bring."""
    scheme = _scheme(facts)
    points = scheme.points if scheme and command.BY == SELF else ()
    proved = tuple(one.point for one in points if not one.is_systems and one.evidence_required)
    return msgspec.structs.replace(command, proved=proved, actor=facts["actor"])


def _scheme(facts: Facts) -> Scheme | None:
    """The version by which the appraisal was opened."""
    appraisal: Appraisal | None = facts["appraisal"]
    versions: tuple[Scheme, ...] = facts["scheme"] or ()
    return next((one for one in versions if appraisal and one.version == appraisal.scheme_version), None)
