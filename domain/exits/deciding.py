"""A decision: proposed by one officer with reasons, confirmed or returned by another."""

from __future__ import annotations

from datetime import date

from domain.exits import commands as c
from domain.exits import events as e
from domain.exits.state import APPEAL, OUTCOMES, REMEDY, Exit, Proposal
from domain.shared.decider import Decision
from domain.shared.refusal import Refusal, refuse

Deciding = c.ProposeDecision | c.ReturnDecision | c.ConfirmDecision
LONGEST_BAR = 10  # years: nobody is kept out for good


def decide(command: Deciding, state: Exit) -> Decision:
    match command:
        case c.ProposeDecision():
            return _propose(command, state)
        case c.ReturnDecision():
            return _return(command, state)
    return _confirm(command, state)


def _propose(command: c.ProposeDecision, state: Exit) -> Decision:
    if state.proposal:
        return refuse("exits.in-decision", proposal=state.proposal.proposal)
    if command.outcome not in OUTCOMES:
        return refuse("exits.choice", field="outcome")
    if problem := _too_soon(command, state) or _days_problem(command):
        return problem
    if not command.reasons.strip():
        return refuse("exits.reasons", field="reasons")
    is_exit, is_remedy = command.outcome == "exit", command.outcome == REMEDY
    proposed = e.DecisionProposed(
        operator=state.operator,
        exit=state.exit,
        proposal=state.proposals + 1,
        outcome=command.outcome,
        reasons=command.reasons.strip(),
        effective_on=command.effective_on if is_exit else None,
        barred_until=command.barred_until if is_exit else None,
        remedy_until=command.remedy_until if is_remedy else None,
        by=command.by,
    )
    return [proposed]


def _too_soon(command: c.ProposeDecision, state: Exit) -> Refusal | None:
    """A release may be decided at any time: a flag may rest on an error. Exit and remedy hear the operator first."""
    if state.in_remedy:
        return None if command.outcome == "release" else refuse("exits.remedy-unchecked", field="outcome")
    if command.outcome == "release":
        return None
    if command.outcome == REMEDY:
        if state.decided == REMEDY:
            return refuse("exits.remedy-once", field="outcome")
        return None if state.planned else refuse("exits.no-plan", field="outcome")
    if state.received_on is None:
        return refuse("exits.not-received", field="outcome")
    if state.appealed_on:
        return None if state.heard else refuse("exits.not-heard", field="outcome")
    return _time_runs(command, state)


def _time_runs(command: c.ProposeDecision, state: Exit) -> Refusal | None:
    """Until the time for an appeal is over nobody is told to leave; after a remedy was tried it is."""
    if state.decided == REMEDY or APPEAL in state.lapsed:
        return None
    if command.appeal_last is None:
        return refuse("exits.calendar", field="outcome", days=state.limits[APPEAL].days)
    if command.on <= command.appeal_last:
        return refuse("exits.time-runs", field="outcome", until=command.appeal_last.isoformat())
    return None


def _days_problem(command: c.ProposeDecision) -> Refusal | None:
    if command.outcome == REMEDY:
        is_ahead = command.remedy_until and command.remedy_until > command.on
        return None if is_ahead else refuse("exits.remedy-until", field="remedy_until")
    if command.outcome != "exit":
        return None
    if command.effective_on is None or command.effective_on < command.on:
        return refuse("exits.effective-on", field="effective_on")
    latest = date(command.effective_on.year + LONGEST_BAR, 12, 31)
    if command.barred_until is None or not command.effective_on < command.barred_until <= latest:
        return refuse("exits.barred-until", field="barred_until", most=LONGEST_BAR)
    return None


def _waiting(command: c.ReturnDecision | c.ConfirmDecision, state: Exit) -> Proposal | Refusal:
    if state.proposal is None or state.proposal.proposal != command.proposal:
        return refuse("exits.not-proposed")
    return state.proposal


def _return(command: c.ReturnDecision, state: Exit) -> Decision:
    waiting = _waiting(command, state)
    if isinstance(waiting, Refusal):
        return waiting
    if not command.reason.strip():
        return refuse("cases.reason", field="reason")
    returned = e.DecisionReturned(
        operator=state.operator,
        exit=state.exit,
        proposal=command.proposal,
        reason=command.reason.strip(),
        by=command.by,
    )
    return [returned]


def _confirm(command: c.ConfirmDecision, state: Exit) -> Decision:
    waiting = _waiting(command, state)
    if isinstance(waiting, Refusal):
        return waiting
    if command.by == waiting.by:
        return refuse("exits.same-officer")
    if not command.number.strip():
        return refuse("exits.number", field="number")
    if not command.opinion.strip():
        return refuse("exits.reasons", field="opinion")
    if waiting.remedy_until and waiting.remedy_until <= command.on:
        return refuse("exits.proposal-old")
    is_exit = waiting.outcome == "exit"
    confirmed = e.DecisionConfirmed(
        operator=state.operator,
        exit=state.exit,
        proposal=waiting.proposal,
        number=command.number.strip(),
        outcome=waiting.outcome,
        reasons=waiting.reasons,
        opinion=command.opinion.strip(),
        effective_on=max(waiting.effective_on, command.on) if waiting.effective_on else None,
        barred_until=waiting.barred_until,
        remedy_until=waiting.remedy_until,
        handover_days=state.notice.handover_days if is_exit and state.notice else 0,
        handover_until=command.handover_until if is_exit else None,
        proposed_by=waiting.by,
        by=command.by,
    )
    return [confirmed]
