"""Résumé (简历): state, evolve, decide. What it says is the person's own and stays sealed."""

from __future__ import annotations

import msgspec

from domain.recruiting.commands import WriteResume
from domain.recruiting.events import ResumeWritten
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse


class Resume(msgspec.Struct, frozen=True, kw_only=True):
    person: str
    operator: str
    versions: int


def evolve(state: Resume | None, event: Event) -> Resume | None:
    if isinstance(event, ResumeWritten):
        return Resume(person=event.person, operator=event.operator, versions=state.versions + 1 if state else 1)
    return state


def decide(command: Command, state: Resume | None) -> Decision:
    if not isinstance(command, WriteResume):
        raise TypeError(f"a résumé does not decide {type(command).__name__}")
    if not command.wanted.plain.strip():
        return refuse("recruiting.wanted", field="wanted")
    if not (command.work.plain.strip() or command.skills.plain.strip() or command.schooling.plain.strip()):
        return refuse("recruiting.empty-resume", field="work")
    return [ResumeWritten(**{f: getattr(command, f) for f in ResumeWritten.__struct_fields__})]


decider = Decider(initial=None, evolve=evolve, decide=decide)
