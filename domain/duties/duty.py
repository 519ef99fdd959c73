"""Duty: state, evolve, decide. One that repeats has one time open at a time: what is missed never piles up."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from domain.duties.commands import (
    DoDuty,
    DropDuty,
    MarkDutyOverdue,
    MissDuty,
    MoveDuty,
    RaiseDuty,
    RemindOfDuty,
)
from domain.duties.events import DutyDone, DutyDropped, DutyMissed, DutyMoved, DutyOverdue, DutyRaised, DutyReminded
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal, refuse

KINDS = ("follow-up", "call-back", "push", "report", "check", "contact", "answer", "offer", "reminder")
CAUSES = ("case-voided", "case-withdrawn", "done-otherwise", "unreachable", "not-needed", "handed-over")
MOST_TIMES = 60
FARTHEST = timedelta(days=5 * 366)  # a day further off is a slip of the pen


class Duty(msgspec.Struct, frozen=True, kw_only=True):
    """`occurrence` is the time that is open, or was last; `status` is open, done, missed or dropped."""

    duty: str
    operator: str
    about: str
    due_on: date
    every: int
    times: int
    occurrence: int = 1
    status: str = "open"
    overdue: bool = False
    reminded_on: int = 0  # the occurrence that was last reminded of
    raised: DutyRaised | None = None  # as it was in the beginning


def evolve(state: Duty | None, event: Event) -> Duty | None:
    if isinstance(event, DutyRaised):
        return Duty(
            duty=event.duty,
            operator=event.operator,
            about=event.about,
            due_on=event.due_on,
            every=event.every,
            times=event.times,
            raised=event,
        )
    if state is None:
        return None
    match event:
        case DutyDone():
            return _over(state, "done", event.next_on)
        case DutyMissed():
            return _over(state, "missed", event.next_on)
        case DutyMoved():
            return msgspec.structs.replace(state, due_on=event.due_on, overdue=False)
        case DutyOverdue():
            return msgspec.structs.replace(state, overdue=True)
        case DutyReminded():
            return msgspec.structs.replace(state, reminded_on=event.occurrence)
        case DutyDropped():
            return msgspec.structs.replace(state, status="dropped")
    return state


def _over(state: Duty, status: str, next_on: date | None) -> Duty:
    if next_on is None:
        return msgspec.structs.replace(state, status=status)
    return msgspec.structs.replace(state, occurrence=state.occurrence + 1, due_on=next_on, overdue=False)


def decide(command: Command, state: Duty | None) -> Decision:
    match command:
        case RaiseDuty() if state is None:
            return _raise(command)
        case RaiseDuty():
            return []
        case DropDuty(cause="case-voided" | "case-withdrawn") if state is None:
            return []  # the case never came so far as to raise it
        case _ if state is None:
            return refuse("duties.unknown")
        case DoDuty():
            return _do(command, state)
        case MoveDuty():
            return _move(command, state)
        case MissDuty():
            return _miss(command, state)
        case MarkDutyOverdue():
            return _mark(command, state)
        case RemindOfDuty():
            return _remind(state)
        case DropDuty():
            return _drop(command, state)
    raise TypeError(f"a duty does not decide {type(command).__name__}")


def _raise(command: RaiseDuty) -> Decision:
    if command.kind not in KINDS:
        return refuse("duties.kind", field="kind")
    if not (1 <= command.times <= MOST_TIMES):
        return refuse("duties.times", field="times", most=MOST_TIMES)
    said = command.text or (command.note is not None and (command.note.is_sealed or command.note.plain.strip()))
    if not said:
        return refuse("duties.text", field="note")
    if problem := _unlikely(command.due_on, command.on, "due_on"):
        return problem
    raised = DutyRaised(
        duty=command.duty,
        operator=command.operator,
        outlet=command.outlet,
        kind=command.kind,
        text=command.text,
        due_on=command.due_on,
        every=command.every,
        times=command.times,
        about_kind=command.about_kind,
        about=command.about,
        case=command.case,
        item=command.item,
        note=command.note,
    )
    return [raised]


def _unlikely(day: date, on: date, field: str) -> Refusal | None:
    if day < on:
        return refuse("duties.past", field=field)
    return refuse("duties.far", field=field) if day - on > FARTHEST else None


def _do(command: DoDuty, state: Duty) -> Decision:
    if command.occurrence < state.occurrence or (command.occurrence == state.occurrence and state.status == "done"):
        return []
    if state.status != "open" or command.occurrence != state.occurrence:
        return refuse("duties.not-open", duty_status=state.status)
    if command.next_on and (problem := _unlikely(command.next_on, command.on, "next_on")):
        return problem
    done = DutyDone(
        duty=state.duty,
        operator=state.operator,
        about=state.about,
        occurrence=state.occurrence,
        next_on=command.next_on or _following(state, max(state.due_on, command.on)),
        note=command.note,
    )
    return [done]


def _following(state: Duty, after: date) -> date | None:
    """The day of the next time, if there is one."""
    return after + timedelta(days=state.every) if state.every and state.occurrence < state.times else None


def _move(command: MoveDuty, state: Duty) -> Decision:
    """What is over stays as it was."""
    if state.status != "open" or command.due_on == state.due_on:
        return []
    if problem := _unlikely(command.due_on, command.on, "due_on"):
        return problem
    moved = DutyMoved(duty=state.duty, operator=state.operator, occurrence=state.occurrence, due_on=command.due_on)
    return [moved]


def _miss(command: MissDuty, state: Duty) -> Decision:
    """Only when the next time is due: before that it is overdue, and can still be done."""
    if state.status != "open" or command.occurrence != state.occurrence:
        return []
    following = _following(state, state.due_on)
    if following is None or command.on < following:
        return []
    return [DutyMissed(duty=state.duty, operator=state.operator, occurrence=state.occurrence, next_on=following)]


def _mark(command: MarkDutyOverdue, state: Duty) -> Decision:
    late = state.status == "open" and command.occurrence == state.occurrence and state.due_on < command.on
    if not late or state.overdue:
        return []
    return [DutyOverdue(duty=state.duty, operator=state.operator, occurrence=state.occurrence)]


def _remind(state: Duty) -> Decision:
    if state.status != "open":
        return refuse("duties.not-open", duty_status=state.status)
    if state.reminded_on == state.occurrence:
        return []
    return [DutyReminded(duty=state.duty, operator=state.operator, occurrence=state.occurrence)]


def _drop(command: DropDuty, state: Duty) -> Decision:
    if command.cause not in CAUSES:
        return refuse("duties.cause", field="cause")
    if state.status == "dropped" or (state.status != "open" and command.cause in ("case-voided", "case-withdrawn")):
        return []
    if state.status != "open":
        return refuse("duties.not-open", duty_status=state.status)
    dropped = DutyDropped(duty=state.duty, operator=state.operator, occurrence=state.occurrence, cause=command.cause)
    return [dropped]


decider = Decider(initial=None, evolve=evolve, decide=decide)
