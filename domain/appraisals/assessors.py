"""Who scores an operator as the third party: state, evolve, decide."""

from __future__ import annotations

from domain.appraisals.assessor_commands import AssignAssessor, ReleaseAssessor
from domain.appraisals.assessor_events import AssessorAssigned, AssessorReleased
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse

Assessors = tuple[str, ...]  # user ids


def evolve(state: Assessors, event: Event) -> Assessors:
    match event:
        case AssessorAssigned():
            return (*state, event.assessor)
        case AssessorReleased():
            return tuple(one for one in state if one != event.assessor)
    return state


def decide(command: Command, state: Assessors) -> Decision:
    match command:
        case AssignAssessor():
            if command.assessor in state:
                return []
            return [AssessorAssigned(operator=command.operator, assessor=command.assessor, by=command.by)]
        case ReleaseAssessor():
            if command.assessor not in state:
                return []
            if not command.reason.strip():
                return refuse("appraisals.reason", field="reason")
            released = AssessorReleased(
                operator=command.operator, assessor=command.assessor, reason=command.reason, by=command.by
            )
            return [released]
    raise TypeError(f"assessors do not decide {type(command).__name__}")


decider = Decider(initial=(), evolve=evolve, decide=decide)
