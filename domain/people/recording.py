"""Facts that are declared, corrected and withdrawn."""

from __future__ import annotations

from domain.people.commands import RecordFact, WithdrawFact
from domain.people.events import PersonFactRecorded, PersonFactWithdrawn
from domain.people.facts import FACTS, SOURCES, WITHDRAWN_FOR, Fact
from domain.people.state import Person
from domain.shared.decider import Decision
from domain.shared.refusal import Refusal, refuse


def recorded(command: RecordFact, state: Person) -> Decision:
    """What is held already, without a word more, is not recorded twice."""
    if problem := _unfit(command):
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


def _unfit(command: RecordFact) -> Refusal | None:
    """Why what is declared cannot be taken, or None."""
    kind = FACTS.get(command.fact)
    if kind is None:
        return refuse("people.fact", field="fact")
    if (kind.kinds and command.kind not in kind.kinds) or (command.kind and not kind.kinds):
        return refuse("people.fact-kind", field="kind")
    if command.source not in SOURCES:
        return refuse("people.fact-source", field="source")
    if command.until and not kind.ends:
        return refuse("people.fact-endless", field="until")
    if command.until and command.until < command.since:
        return refuse("people.fact-days", field="until", since=command.since.isoformat())
    if command.detail is not None and not kind.worded:
        return refuse("people.fact-wordless", field="detail")
    return None
