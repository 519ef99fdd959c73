"""Classes and enrolments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.cases import events as case_events
from domain.duties import duty
from domain.duties import events as duties
from domain.policies import training_reactions as reactions
from domain.policies import training_rules
from domain.policies import venture_rules as rules
from domain.policies.facts import Facts
from domain.shared.message import Command, Event
from domain.subsidies import claim
from domain.subsidies import events as subsidies
from domain.training import commands, events
from domain.training.course import decider
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import FOLLOWS, Handling, Lookup, Reaction
from tenants.handlings.reads import case_of, operator_of
from tenants.unit import Source


def _course(command: Any, lookup: Lookup) -> str:
    return events.stream(command.operator, command.course)


def _seat_duty(event: Any, facts: Facts) -> Source:
    return duty.decider, duties.stream(event.operator, reactions.seat_duty(event.case))


def _former_course(event: Any, facts: Facts) -> Source | None:
    former = reactions.former_course(facts["case"])
    return (decider, events.stream(event.operator, former)) if former else None


def _claims(command: Any, facts: Facts) -> list[Source]:
    return [(claim.decider, subsidies.stream(command.operator, one)) for one in command.claims]


def _at_the_class() -> Handling:
    return Handling(Permission.RUN_COURSE, decider, _course, {"operator": operator_of}, rules.prepare_in_period)


HANDLINGS: Mapping[type[Command], Handling] = {
    commands.CollectCourse: Handling(FOLLOWS, decider, _course),
    commands.PublishCourse: Handling(FOLLOWS, decider, _course),
    commands.WithdrawCourse: Handling(FOLLOWS, decider, _course),
    commands.EnrolPerson: Handling(FOLLOWS, decider, _course),
    commands.CancelEnrolment: Handling(Permission.RUN_COURSE, decider, _course),
    commands.RecordAttendance: _at_the_class(),
    commands.RecordTrainingResult: _at_the_class(),
    commands.CorrectCertificate: Handling(
        Permission.RUN_COURSE,
        decider,
        _course,
        {"operator": operator_of, "claims": _claims},
        training_rules.prepare_certificate,
    ),
    commands.RecordEmploymentAfterTraining: _at_the_class(),
}

_CASE = {"case": case_of}

REACTIONS: Mapping[type[Event], Reaction] = {
    case_events.CaseFilled: Reaction(reactions.when_case_filled, _CASE, then={"former": _former_course}),
    case_events.CaseStepCompleted: Reaction(reactions.when_step_completed, _CASE),
    case_events.CaseFinished: Reaction(reactions.when_case_finished, _CASE),
    case_events.CaseWithdrawn: Reaction(reactions.when_case_taken_back, _CASE),
    case_events.CaseVoided: Reaction(reactions.when_case_taken_back, _CASE),
    events.PersonEnrolled: Reaction(reactions.when_enrolled),
    events.PersonMovedUp: Reaction(reactions.when_moved_up),
    events.EnrolmentCancelled: Reaction(reactions.when_enrolment_cancelled, {"seat_duty": _seat_duty}),
    events.TrainingResultRecorded: Reaction(reactions.when_result_recorded),
}
