"""Facts that are declared, corrected and withdrawn."""

from __future__ import annotations

from domain.people.commands import RecordFact, WithdrawFact
from domain.people.events import PersonFactRecorded, PersonFactWithdrawn
from domain.people.facts import WITHDRAWN_FOR, Fact, unfit
from domain.people.state import Person
from domain.shared.decider import Decision
from domain.shared.refusal import refuse


def recorded(command: RecordFact, state: Person) -> Decision:
    """What is held already, without a word more, is not recorded twice."""
    if problem := unfit(command):
        return problem
    if state.born and command.since < state.born:
        return refuse("people.fact-unborn", field="since")
    held = state.facts.get(command.fact)
    if held == Fact(command.since, command.until, command.kind) and command.detail is None:
        return []
    told = {name: getattr(command, name) for name in PersonFactRecorded.__struct_fields__}
    return [PersonFactRecorded(**told)]


def withdrawn(command: WithdrawFact, state: Person) -> Decision:
    if command.cause not in WITHDRAWN_FOR:
        return refuse("people.fact-cause", field="cause")
    if command.fact not in state.facts:
        return []
    told = {name: getattr(command, name) for name in PersonFactWithdrawn.__struct_fields__}
    return [PersonFactWithdrawn(**told)]
