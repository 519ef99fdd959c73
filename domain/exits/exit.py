"""An operator's exit (退出程序): which step may follow which. Nothing exits without two officers' decision."""

from __future__ import annotations

from typing import Any

from domain.exits import answering, deciding, serving
from domain.exits import commands as c
from domain.exits import events as e
from domain.exits.state import Exit, evolve
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command
from domain.shared.refusal import refuse


def decide(command: Command, state: Exit | None) -> Decision:
    if isinstance(command, c.OpenExit):
        return _open(command, state)
    if state is None:
        return refuse("exits.unknown")
    match command:
        case c.RemindOfExitTerm() | c.LapseExitTerm():
            return _chase(command, state)
        case _ if state.is_closed:
            return refuse("exits.closed")
        case c.ServeNotice() | c.AcknowledgeNotice() | c.RecordReceipt():
            return serving.decide(command, state)
        case c.PlanRemedy() | c.LodgeAppeal() | c.HoldHearing() | c.CheckRemedy():
            return answering.decide(command, state)
        case c.ProposeDecision() | c.ReturnDecision() | c.ConfirmDecision():
            return deciding.decide(command, state)
    raise TypeError(f"an exit does not decide {type(command).__name__}")


def _open(command: c.OpenExit, state: Exit | None) -> Decision:
    if state is None:
        opened = e.ExitOpened(operator=command.operator, exit=command.exit, rule=command.rule, periods=command.periods)
        return [opened]
    if state.is_closed or (command.rule, command.periods) in state.grounds:
        return []
    added = e.ExitGroundAdded(operator=command.operator, exit=command.exit, rule=command.rule, periods=command.periods)
    return [added]


def _chase(command: c.RemindOfExitTerm | c.LapseExitTerm, state: Exit) -> Decision:
    """Once for each time limit, and only while what it waits for has not been done."""
    told = state.reminded if isinstance(command, c.RemindOfExitTerm) else state.lapsed
    if command.of not in state.limits or command.of in told or command.of in state.lapsed:
        return []
    if command.until is None:
        return refuse("exits.calendar", days=state.limits[command.of].days)
    is_past = command.on > command.until
    fields: dict[str, Any] = {"operator": state.operator, "exit": state.exit, "of": command.of, "until": command.until}
    if isinstance(command, c.LapseExitTerm):
        return [e.ExitTermLapsed(**fields)] if is_past else []
    return [] if is_past else [e.ExitTermReminded(**fields)]


decider = Decider(initial=None, evolve=evolve, decide=decide, forward=True)
