"""Internship: state, evolve, decide."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.internships.commands import AgreeInternship, EndInternship, NoteInternship
from domain.internships.events import InternshipAgreed, InternshipEnded, InternshipNoted
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse

OUTCOMES = ("hired", "completed", "left")
AGREED = ("employer", "title", "first", "last", "allowance_fen")
MOST_DAYS = 366
"""见习期限 is 3 to 12 months; the longest is held, the shortest is the agreement's own affair."""


class Internship(msgspec.Struct, frozen=True, kw_only=True):
    """`outcome` is empty while it runs."""

    internship: str
    operator: str
    case: str
    person: str
    employer: str
    first: date
    last: date
    title: str = ""
    allowance_fen: int = 0
    outcome: str = ""
    ended_on: date | None = None


def evolve(state: Internship | None, event: Event) -> Internship | None:
    if isinstance(event, InternshipAgreed):
        return Internship(
            internship=event.internship,
            operator=event.operator,
            case=event.case,
            person=event.person,
            employer=event.employer,
            first=event.first,
            last=event.last,
            title=event.title,
            allowance_fen=event.allowance_fen,
        )
    if state is not None and isinstance(event, InternshipEnded):
        return msgspec.structs.replace(state, outcome=event.outcome, ended_on=event.ended_on)
    return state


def decide(command: Command, state: Internship | None) -> Decision:
    match command:
        case AgreeInternship():
            return _agree(command) if state is None else _agree_again(command, state)
        case _ if state is None:
            return refuse("internships.unknown")
        case NoteInternship():
            if not command.note.strip():
                return refuse("internships.note", field="note")
            return [InternshipNoted(internship=state.internship, operator=state.operator, note=command.note)]
        case EndInternship():
            return _end(command, state)
    raise TypeError(f"an internship does not decide {type(command).__name__}")


def _agree(command: AgreeInternship) -> Decision:
    if not command.title.strip():
        return refuse("internships.title", field="title")
    if not 0 < (command.last - command.first).days <= MOST_DAYS:
        return refuse("internships.dates", field="last")
    if command.allowance_fen < 1:
        return refuse("internships.allowance", field="allowance_fen")
    if not command.mentor.plain.strip():
        return refuse("internships.mentor", field="mentor")
    told = {name: getattr(command, name) for name in InternshipAgreed.__struct_fields__}
    return [InternshipAgreed(**told)]


def _agree_again(command: AgreeInternship, state: Internship) -> Decision:
    """Another agreement of the same case is not passed off as done."""
    same = all(getattr(command, name) == getattr(state, name) for name in AGREED)
    return [] if same else refuse("internships.agreed")


def _end(command: EndInternship, state: Internship) -> Decision:
    if state.outcome:
        same = command.outcome == "voided" or (state.outcome, state.ended_on) == (command.outcome, command.ended_on)
        return [] if same and state.outcome == command.outcome else refuse("internships.ended")
    if command.outcome not in (*OUTCOMES, "voided"):
        return refuse("internships.outcome", field="outcome")
    if command.outcome != "voided" and not state.first <= command.ended_on <= command.on:
        return refuse("internships.ended-on", field="ended_on")
    ended = InternshipEnded(
        internship=state.internship,
        operator=state.operator,
        case=state.case,
        person=state.person,
        outcome=command.outcome,
        ended_on=command.ended_on,
    )
    return [ended]


decider = Decider(initial=None, evolve=evolve, decide=decide)
