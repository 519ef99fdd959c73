"""What the operator answers, and what the bureau then looks at: remedy plan, appeal, hearing, check of the remedy."""

from __future__ import annotations

from typing import TypeVar

from domain.exits import commands as c
from domain.exits import events as e
from domain.exits.state import APPEAL, REMEDY, Exit
from domain.shared.decider import Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal, refuse

Answer = c.PlanRemedy | c.LodgeAppeal | c.HoldHearing | c.CheckRemedy
E = TypeVar("E", bound=Event)


def decide(command: Answer, state: Exit) -> Decision:
    if state.proposal:
        return refuse("exits.in-decision", proposal=state.proposal.proposal)
    match command:
        case c.PlanRemedy():
            return _plan_problem(command, state) or [_as(e.RemedyPlanned, command)]
        case c.LodgeAppeal():
            return _appeal_problem(command, state) or [_appeal(command)]
        case c.HoldHearing():
            return _hearing_problem(command, state) or [_as(e.HearingHeld, command)]
    return _check_problem(command, state) or [_as(e.RemedyChecked, command)]


def _too_early_or_late(command: c.PlanRemedy | c.LodgeAppeal, state: Exit) -> Refusal | None:
    if state.received_on is None:
        return refuse("exits.not-received")
    if state.decided:
        return refuse("exits.decided")
    is_plan = isinstance(command, c.PlanRemedy)
    if (REMEDY if is_plan else APPEAL) not in state.lapsed and (command.last is None or command.on <= command.last):
        return None
    until = command.last.isoformat() if command.last else ""
    return refuse("exits.remedy-late", until=until) if is_plan else refuse("exits.appeal-late", until=until)


def _plan_problem(command: c.PlanRemedy, state: Exit) -> Refusal | None:
    if problem := _too_early_or_late(command, state):
        return problem
    if not command.plan.strip():
        return refuse("text.missing", field="plan")
    return refuse("exits.by-when", field="by_when") if command.by_when <= command.on else None


def _appeal_problem(command: c.LodgeAppeal, state: Exit) -> Refusal | None:
    if state.appealed_on:
        return refuse("exits.appealed-already", on=state.appealed_on.isoformat())
    if problem := _too_early_or_late(command, state):
        return problem
    return None if command.grounds.strip() else refuse("text.missing", field="grounds")


def _appeal(command: c.LodgeAppeal) -> Event:
    return e.AppealLodged(
        operator=command.operator,
        exit=command.exit,
        grounds=command.grounds,
        evidence=command.evidence,
        lodged_on=command.on,
        decision_until=command.decision_until,
        by=command.by,
    )


def _hearing_problem(command: c.HoldHearing, state: Exit) -> Refusal | None:
    if state.appealed_on is None:
        return refuse("exits.not-appealed")
    if state.decided:
        return refuse("exits.decided")
    if not state.appealed_on <= command.held_on <= command.on:
        return refuse("exits.held-on", field="held_on", since=state.appealed_on.isoformat())
    if not any(one.strip() for one in command.present):
        return refuse("text.missing", field="present")
    return None if command.minutes.strip() else refuse("text.missing", field="minutes")


def _check_problem(command: c.CheckRemedy, state: Exit) -> Refusal | None:
    if not state.in_remedy:
        return refuse("exits.not-in-remedy")
    return None if command.findings.strip() else refuse("text.missing", field="findings")


def _as(kind: type[E], command: Command) -> E:
    return kind(**{name: getattr(command, name) for name in kind.__struct_fields__})
