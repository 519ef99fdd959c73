"""Fair (招聘洽谈会、基层行): state, evolve, decide."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from domain.fairs import attendance, closing, log, stalls
from domain.fairs import commands as c
from domain.fairs import events as e
from domain.fairs.state import Fair, not_open
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal, refuse

KINDS = ("job-fair", "outreach")
MOST_STALLS = 500

_DECIDE: Mapping[type[Command], Callable[[Any, Fair], Decision]] = {
    c.GiveStall: stalls.give,
    c.FreeStall: stalls.free,
    c.BringVacancy: stalls.bring,
    c.RecordStallResult: stalls.result,
    c.OpenDoor: attendance.open_door,
    c.CloseDoor: attendance.close_door,
    c.CheckIn: attendance.check_in,
    c.CheckInAtDoor: attendance.check_in_at_door,
    c.MakeLogEntry: log.make,
    c.HandleLogEntry: log.handle,
    c.CloseFair: closing.close,
    c.CompleteFair: closing.complete,
    c.CancelFair: closing.cancel,
}


PLAN = tuple(f for f in e.FairAmended.__struct_fields__ if f not in ("fair", "operator"))


def digest(told: e.FairPlanned | e.FairAmended) -> tuple[str, ...]:
    """What the plan says, to be compared."""
    return tuple(str(getattr(told, f)) for f in PLAN)


def evolve(state: Fair | None, event: Event) -> Fair | None:
    if isinstance(event, e.FairPlanned):
        return Fair(
            fair=event.fair,
            operator=event.operator,
            held_on=event.held_on,
            stall_count=event.stalls,
            plan=digest(event),
        )
    if state is None:
        return None
    change = msgspec.structs.replace
    match event:
        case e.FairAmended():
            return change(state, held_on=event.held_on, stall_count=event.stalls, plan=digest(event))
        case e.StallGiven():
            return change(state, stalls={**state.stalls, event.stall: event.employer})
        case e.StallFreed():
            gone = event.stall
            kept = {number: employer for number, employer in state.stalls.items() if number != gone}
            left = frozenset(one for one in state.vacancies if one[0] != gone)
            return change(state, stalls=kept, vacancies=left, results=_without(state.results, gone))
        case e.VacancyBrought():
            return change(state, vacancies=state.vacancies | {(event.stall, event.vacancy)})
        case e.DoorOpened():
            return change(state, code=event.code)
        case e.DoorClosed():
            return change(state, code="")
        case e.VisitorCheckedIn():
            return change(state, visitors=state.visitors | set(event.keys), attendance=state.attendance + 1)
        case e.LogEntryMade():
            return change(state, entries={**state.entries, event.entry: bool(event.handling)})
        case e.LogEntryHandled():
            return change(state, entries={**state.entries, event.entry: True})
        case e.StallResultRecorded():
            figures = (event.met, event.intended, event.hired)
            return change(state, results={**state.results, event.stall: figures})
        case e.FairClosed():
            return change(state, status="closed", code="")
        case e.FairCancelled():
            return change(state, status="cancelled", code="")
    return state


def decide(command: Command, state: Fair | None) -> Decision:
    if isinstance(command, c.PlanFair):
        return _plan(command) if state is None else _amend(command, state)
    if type(command) not in _DECIDE:
        raise TypeError(f"a fair does not decide {type(command).__name__}")
    if state is None:
        follows = isinstance(command, c.CompleteFair | c.CancelFair)
        return [] if follows else refuse("fairs.unknown")
    return _DECIDE[type(command)](command, state)


def _plan(command: c.PlanFair) -> Decision:
    if problem := _problem(command):
        return problem
    return [e.FairPlanned(**{f: getattr(command, f) for f in e.FairPlanned.__struct_fields__})]


def _amend(command: c.PlanFair, state: Fair) -> Decision:
    """What is being held already is not moved to another day, and no stall is taken from under an employer."""
    amended = e.FairAmended(**{f: getattr(command, f) for f in e.FairAmended.__struct_fields__})
    if digest(amended) == state.plan:
        return []
    if problem := not_open(state) or _problem(command):
        return problem
    if command.held_on != state.held_on and (state.attendance or state.results):
        return refuse("fairs.begun", field="held_on")
    if command.stalls < max(state.stalls, default=0):
        return refuse("fairs.stalls-given", field="stalls", least=max(state.stalls))
    return [amended]


def _problem(command: c.PlanFair) -> Refusal | None:
    if command.kind not in KINDS:
        return refuse("fairs.kind", field="kind")
    if not command.title.strip():
        return refuse("fairs.title", field="title")
    if command.stalls > MOST_STALLS:
        return refuse("fairs.stalls", field="stalls", most=MOST_STALLS)
    if command.begins and command.ends and command.ends < command.begins:
        return refuse("fairs.hours", field="ends")
    return None


def _without(results: Mapping[int, tuple[int, int, int]], stall: int) -> dict[int, tuple[int, int, int]]:
    return {number: figures for number, figures in results.items() if number != stall}


decider = Decider(initial=None, evolve=evolve, decide=decide)
