"""One signal: state, evolve, decide."""

from __future__ import annotations

import re

import msgspec

from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse
from domain.signals.commands import LookIntoSignal, RaiseSignal
from domain.signals.events import SignalLookedInto, SignalRaised

EXPLAINED, MISTAKEN, DOUBTFUL = FINDINGS = ("explained", "mistaken", "doubtful")
"""What was found; what stays doubtful is checked on site, the others are dismissed."""
MOST_TARGETS = 30

_TELLS = re.compile(r"\d{7,}")  # a phone or an identity number: a finding is read by many


class Signal(msgspec.Struct, frozen=True, kw_only=True):
    """`look` is what somebody found who looked into it."""

    operator: str
    signal: str
    period: str
    cases: tuple[str, ...]
    look: SignalLookedInto | None = None


def evolve(state: Signal | None, event: Event) -> Signal | None:
    match event:
        case SignalRaised():
            return Signal(operator=event.operator, signal=event.signal, period=event.period, cases=event.cases)
        case SignalLookedInto() if state:
            return msgspec.structs.replace(state, look=event)
    return state


def decide(command: Command, state: Signal | None) -> Decision:
    match command:
        case RaiseSignal() if state is None:
            return [SignalRaised(**{name: getattr(command, name) for name in SignalRaised.__struct_fields__})]
        case RaiseSignal():
            return []
        case _ if state is None:
            return refuse("signals.unknown")
        case LookIntoSignal():
            return _look(command, state)
    raise TypeError(f"a signal does not decide {type(command).__name__}")


def _look(command: LookIntoSignal, state: Signal) -> Decision:
    if command.finding not in FINDINGS:
        return refuse("signals.finding", field="finding")
    if not command.note.strip():
        return refuse("signals.note", field="note")
    if _TELLS.search(command.note):
        return refuse("signals.note-personal", field="note")
    cases = tuple(dict.fromkeys(command.cases)) if command.finding == DOUBTFUL else ()
    if command.finding == DOUBTFUL and not (cases and set(cases) <= set(state.cases)):
        return refuse("signals.cases", field="cases")
    if len(cases) > MOST_TARGETS:
        return refuse("signals.too-many", field="cases", most=MOST_TARGETS)
    told = SignalLookedInto(
        signal=state.signal,
        operator=state.operator,
        period=state.period,
        finding=command.finding,
        note=command.note.strip(),
        cases=cases,
        by=command.by,
    )
    if state.look == told:
        return []
    return refuse("signals.closed") if state.look else [told]


decider = Decider(initial=None, evolve=evolve, decide=decide, forward=True)
