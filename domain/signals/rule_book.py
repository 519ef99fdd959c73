"""The thresholds as two officers change them: state, evolve, decide."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal, refuse
from domain.signals.commands import AdoptSignalRules, ProposeSignalRules, ReturnSignalRules
from domain.signals.events import SignalRulesAdopted, SignalRulesProposed, SignalRulesReturned
from domain.signals.limits import DEFAULT, Limits, defaults, problem_of


class RuleBook(msgspec.Struct, frozen=True, kw_only=True):
    """`version` is the latest that was adopted, with its thresholds; `waiting` is for another officer to decide."""

    version: int = DEFAULT
    rules: Limits
    effective_from: date | None = None
    proposals: int = 0
    waiting: SignalRulesProposed | None = None


NEW = RuleBook(rules=defaults())


def evolve(state: RuleBook, event: Event) -> RuleBook:
    match event:
        case SignalRulesProposed():
            return msgspec.structs.replace(state, proposals=event.proposal, waiting=event)
        case SignalRulesReturned():
            return msgspec.structs.replace(state, waiting=None)
        case SignalRulesAdopted():
            held = {"version": event.version, "rules": event.rules, "effective_from": event.effective_from}
            return msgspec.structs.replace(state, waiting=None, **held)
    return state


def decide(command: Command, state: RuleBook) -> Decision:
    match command:
        case ProposeSignalRules():
            return _propose(command, state)
        case ReturnSignalRules():
            return _return(command, state)
        case AdoptSignalRules():
            return _adopt(command, state)
    raise TypeError(f"thresholds do not decide {type(command).__name__}")


def _propose(command: ProposeSignalRules, state: RuleBook) -> Decision:
    told = SignalRulesProposed(
        proposal=state.proposals + 1,
        rules=command.rules,
        effective_from=command.effective_from,
        note=command.note.strip(),
        by=command.by,
    )
    if state.waiting:
        same = msgspec.structs.replace(told, proposal=state.waiting.proposal) == state.waiting
        return [] if same else refuse("signals.rules-waiting")
    if command.version != state.version:
        return refuse("signals.rules-moved", version=state.version)
    if problem := problem_of(command.rules) or _too_early(command.effective_from, command.on, state):
        return problem
    if command.rules == state.rules:
        return refuse("signals.rules-same")
    return [told] if told.note else refuse("signals.rules-note", field="note")


def _too_early(effective_from: date, on: date, state: RuleBook) -> Refusal | None:
    """Nothing that is past is looked at anew."""
    if effective_from < on:
        return refuse("signals.rules-past", field="effective_from", today=on.isoformat())
    if state.effective_from and effective_from <= state.effective_from:
        return refuse("signals.rules-before", field="effective_from", last=state.effective_from.isoformat())
    return None


def _return(command: ReturnSignalRules, state: RuleBook) -> Decision:
    if state.waiting is None or state.waiting.proposal != command.proposal:
        return refuse("signals.rules-not-waiting")
    if not command.reason.strip():
        return refuse("signals.rules-reason", field="reason")
    return [SignalRulesReturned(proposal=command.proposal, reason=command.reason.strip(), by=command.by)]


def _adopt(command: AdoptSignalRules, state: RuleBook) -> Decision:
    waiting = state.waiting
    if waiting is None or waiting.proposal != command.proposal:
        return refuse("signals.rules-not-waiting")
    if waiting.by == command.by:
        return refuse("signals.rules-four-eyes")
    if problem := _too_early(waiting.effective_from, command.on, state):
        return problem
    adopted = SignalRulesAdopted(
        proposal=waiting.proposal,
        version=state.version + 1,
        rules=waiting.rules,
        effective_from=waiting.effective_from,
        proposed_by=waiting.by,
        by=command.by,
    )
    return [adopted]


decider = Decider(initial=NEW, evolve=evolve, decide=decide)
