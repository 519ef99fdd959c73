"""Schemes and appraisals, and the flag that a failed one raises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.appraisals import (
    answer_commands,
    assessment_commands,
    assessor_commands,
    assessor_events,
    assessors,
    commands,
    events,
)
from domain.appraisals.appraisal import decider, scheme_decider
from domain.appraisals.record import Appraisal
from domain.policies import appraisal_rules, flagging
from domain.policies.facts import Facts
from domain.shared.message import Command, Event
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import Handling, Lookup, Reaction, Read, own
from tenants.unit import Source


def _beside(event: Any, facts: Facts) -> list[Source]:
    """The appraisal with as many periods of its kind before and after it as a flag rule can ask for, oldest first."""
    periods = flagging.periods_beside(event.period)
    return [(decider, events.stream(event.operator, period)) for period in periods]


def _scheme_beside(event: Any, facts: Facts) -> Source | None:
    found: Appraisal | None = next((one for one in facts["beside"] if one and one.period == event.period), None)
    return (scheme_decider, events.scheme_stream(found.scheme)) if found else None


def _appraisal(command: Any, lookup: Lookup) -> str:
    return events.stream(command.operator, command.period)


def _appraisal_of(command: Any, facts: Facts) -> Source:
    return decider, events.stream(command.operator, command.period)


def _scheme_of(command: Any, facts: Facts) -> Source | None:
    """The scheme by which the appraisal was derived."""
    found: Appraisal | None = facts["appraisal"]
    return (scheme_decider, events.scheme_stream(found.scheme)) if found else None


def _by_scheme(permission: Permission, prepare: Any) -> Handling:
    reads: Mapping[str, Read] = {"appraisal": _appraisal_of}
    return Handling(permission, decider, _appraisal, reads, prepare, {"scheme": _scheme_of})


def _one(permission: Permission, prepare: Any = None) -> Handling:
    return Handling(permission, decider, _appraisal, prepare=prepare)


_ASSESSORS = Handling(
    Permission.ASSIGN_ASSESSOR,
    assessors.decider,
    own(assessor_events.stream, "operator"),
    prepare=appraisal_rules.prepare_by,
)
_BY, _ACTOR = appraisal_rules.prepare_by, appraisal_rules.prepare_actor
_POINT, _SUBMISSION = appraisal_rules.prepare_point, appraisal_rules.prepare_submission

HANDLINGS: Mapping[type[Command], Handling] = {
    commands.AdoptScheme: Handling(Permission.ADOPT_SCHEME, scheme_decider, own(events.scheme_stream, "scheme")),
    commands.DeriveAppraisal: _one(Permission.DERIVE_APPRAISAL),
    commands.ConcludeAppraisal: _one(Permission.CONCLUDE_APPRAISAL),
    answer_commands.PublishAppraisal: _one(Permission.PUBLISH_APPRAISAL),
    answer_commands.RemindOfAppraisal: _one(Permission.REMIND_OF_APPRAISAL),
    answer_commands.AnswerAppraisal: _one(Permission.ANSWER_APPRAISAL, _BY),
    answer_commands.LapseAnswer: _one(Permission.LAPSE_ANSWER),
    answer_commands.DecideAnswer: _one(Permission.DECIDE_ANSWER, _BY),
    assessment_commands.SelfAssessPoint: _by_scheme(Permission.SELF_ASSESS, _POINT),
    assessment_commands.SuperiorAssessPoint: _by_scheme(Permission.SUPERIOR_ASSESS, _POINT),
    assessment_commands.ThirdPartyAssessPoint: _by_scheme(Permission.THIRD_PARTY_ASSESS, _POINT),
    assessment_commands.SubmitSelfAssessment: _by_scheme(Permission.SELF_ASSESS, _SUBMISSION),
    assessment_commands.SubmitSuperiorAssessment: _by_scheme(Permission.SUPERIOR_ASSESS, _SUBMISSION),
    assessment_commands.SubmitThirdPartyAssessment: _by_scheme(Permission.THIRD_PARTY_ASSESS, _SUBMISSION),
    assessment_commands.WaiveAssessment: _one(Permission.WAIVE_ASSESSMENT, _ACTOR),
    assessment_commands.ReopenAssessment: _one(Permission.REOPEN_ASSESSMENT, _ACTOR),
    assessor_commands.AssignAssessor: _ASSESSORS,
    assessor_commands.ReleaseAssessor: _ASSESSORS,
}

REACTIONS: Mapping[type[Event], Reaction] = {
    events.AppraisalConcluded: Reaction(
        flagging.when_appraisal_concluded, {"beside": _beside}, then={"scheme": _scheme_beside}
    ),
}
