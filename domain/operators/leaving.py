"""Flagged, on the way out, released or gone: what an operator's own stream knows of its exits.

Each way out has a number, `1` for the first; a flag begins one unless one is open. What happens on it is decided in
`domain/exits`; here stands only what others must know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from domain.operators.commands import ExitOperator, FlagOperator, ReleaseOperator, StartExit
from domain.operators.events import OperatorExited, OperatorExitStarted, OperatorFlagged, OperatorReleased
from domain.shared.decider import Decision
from domain.shared.refusal import refuse

if TYPE_CHECKING:
    from domain.operators.operator import Operator

FLAG_RULES = ("two-failed-quarters", "failed-quarters", "failed-year")
Leaving = FlagOperator | StartExit | ReleaseOperator | ExitOperator
Left = OperatorFlagged | OperatorExitStarted | OperatorReleased | OperatorExited


def evolve(state: Operator, event: Left) -> Operator:
    change = msgspec.structs.replace
    match event:
        case OperatorFlagged():
            begins = state.status in ("active", "released")
            exits = state.exits + begins
            status = "flagged" if begins else state.status
            flagged = (*state.flagged, (event.rule, event.periods))
            return change(state, flagged=flagged, exits=exits, exit=str(exits), status=status)
        case OperatorExitStarted():
            return change(state, status="exiting")
        case OperatorReleased():
            return change(state, status="released", exit="")
    return change(state, status="exited", exit="", exited_on=event.effective_on, barred_until=event.barred_until)


def decide(command: Leaving, state: Operator) -> Decision:
    if isinstance(command, FlagOperator):
        return _flag(command, state)
    if state.exit != command.exit:
        return []
    match command:
        case StartExit():
            started = OperatorExitStarted(operator=state.operator, exit=command.exit)
            return [started] if state.status == "flagged" else []
        case ReleaseOperator():
            return [OperatorReleased(operator=state.operator, exit=command.exit)]
    exited = OperatorExited(
        operator=state.operator,
        exit=command.exit,
        credit_code=state.credit_code,
        effective_on=command.effective_on,
        barred_until=command.barred_until,
        handover_days=command.handover_days,
        handover_until=command.handover_until,
    )
    return [exited]


def _flag(command: FlagOperator, state: Operator) -> Decision:
    """Each finding is kept; an operator flagged already is flagged again by a new one, one that is gone is not."""
    if (command.rule, command.periods) in state.flagged or state.status == "exited":
        return []
    if command.rule not in FLAG_RULES or not command.periods:
        return refuse("operators.flag-rule", field="rule")
    return [OperatorFlagged(operator=state.operator, rule=command.rule, periods=command.periods)]
