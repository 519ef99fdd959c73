"""Stream `reentry/<credit code>`: until when a company that had to leave is not admitted again."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.operators.commands import BarReentry
from domain.operators.events import ReentryBarred
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """`operator` is the code it left under; from `until` on it may be admitted again, under another."""

    credit_code: str
    operator: str
    until: date


def evolve(state: Bar | None, event: Event) -> Bar | None:
    if not isinstance(event, ReentryBarred):
        return state
    return Bar(credit_code=event.credit_code, operator=event.operator, until=event.until)


def decide(command: Command, state: Bar | None) -> Decision:
    if not isinstance(command, BarReentry):
        raise TypeError(f"a bar to re-entry does not decide {type(command).__name__}")
    barred = ReentryBarred(credit_code=command.credit_code, operator=command.operator, until=command.until)
    return [] if state and (state.operator, state.until) == (command.operator, command.until) else [barred]


decider = Decider(initial=None, evolve=evolve, decide=decide)
