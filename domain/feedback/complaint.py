"""Complaint: lodged once, answered, closed with its case."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.feedback.commands import AnswerComplaint, CloseComplaint, LodgeComplaint, TakeOverComplaint
from domain.feedback.events import ComplaintAnswered, ComplaintClosed, ComplaintLodged, ComplaintTakenOver
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse

KINDS = ("attitude", "waiting", "result", "charge", "information", "dispute", "other")
CAUSES = ("finished", "withdrawn", "voided")


class Complaint(msgspec.Struct, frozen=True, kw_only=True):
    """`answer_by` is counted from the day on which somebody complained, whoever has to answer since."""

    complaint: str
    operator: str
    subject: str
    answer_by: date
    via: str = "window"
    kind: str = "other"
    answered: bool = False
    status: str = "open"


def evolve(state: Complaint | None, event: Event) -> Complaint | None:
    if isinstance(event, ComplaintLodged | ComplaintTakenOver):
        return Complaint(
            complaint=event.complaint,
            operator=event.operator,
            subject=event.subject,
            answer_by=event.answer_by,
            via=event.via,
            kind=event.kind,
        )
    if state is None:
        return None
    match event:
        case ComplaintAnswered():
            return msgspec.structs.replace(state, answered=True)
        case ComplaintClosed():
            return msgspec.structs.replace(state, status=event.cause)
    return state


def decide(command: Command, state: Complaint | None) -> Decision:
    match command:
        case LodgeComplaint() if state is None:
            return _lodge(command)
        case TakeOverComplaint() if state is None:
            return _take_over(command)
        case LodgeComplaint() | TakeOverComplaint():
            return []
        case _ if state is None:
            return []  # a case from before complaints were told apart
        case AnswerComplaint():
            answered = ComplaintAnswered(complaint=command.complaint, operator=command.operator)
            return [] if state.answered or state.status != "open" else [answered]
        case CloseComplaint():
            closed = ComplaintClosed(complaint=command.complaint, operator=command.operator, cause=command.cause)
            return [] if state.status == command.cause else [closed]
    raise TypeError(f"a complaint does not decide {type(command).__name__}")


def _lodge(command: LodgeComplaint) -> Decision:
    if command.kind not in KINDS:
        return refuse("feedback.kind", field="kind")
    if command.via == "public" and (command.words is None or not command.words.plain.strip()):
        return refuse("feedback.words", field="words")
    if command.answer_by is None:
        return refuse("feedback.answer-by", field="answer_by")
    events: list[Event] = [
        ComplaintLodged(
            complaint=command.complaint,
            operator=command.operator,
            outlet=command.outlet,
            village=command.village,
            via=command.via,
            kind=command.kind,
            case=command.case,
            subject_kind=command.subject_kind,
            subject=command.subject,
            answer_by=command.answer_by,
            words=command.words,
            device=command.device,
        )
    ]
    if command.answered:
        events.append(ComplaintAnswered(complaint=command.complaint, operator=command.operator))
    return events


def _take_over(command: TakeOverComplaint) -> Decision:
    events: list[Event] = [
        ComplaintTakenOver(**{name: getattr(command, name) for name in ComplaintTakenOver.__struct_fields__})
    ]
    if command.answered:
        events.append(ComplaintAnswered(complaint=command.complaint, operator=command.operator))
    return events


decider = Decider(initial=None, evolve=evolve, decide=decide)
