"""Founder (创业者): who is followed, by whom, with which problems: state, evolve, decide."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal, refuse
from domain.ventures.commands import AssignOwner, OpenFounderFile, RaiseProblem, RecordFounding, SolveProblem
from domain.ventures.events import (
    EnterpriseFounded,
    FounderFileOpened,
    OwnerAssigned,
    ProblemRaised,
    ProblemSolved,
)

PROBLEM_KINDS = ("project", "funding", "business")
"""项目实施, 资金筹措, 企业经营中遇到的问题."""

MOST_JOBS = 10_000


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    kind: str
    text: str
    staff: str
    due_on: date | None
    solution: str | None = None


class Founder(msgspec.Struct, frozen=True, kw_only=True):
    """`case` is the one the file began with; `staff` answers for the founder; problems are counted from 1."""

    person: str
    operator: str
    outlet: str
    case: str
    venture: str
    enterprise: str = ""
    founded_on: date | None = None
    staff: str = ""
    problems: tuple[Problem, ...] = ()


def evolve(state: Founder | None, event: Event) -> Founder | None:
    if isinstance(event, FounderFileOpened):
        told = {f: getattr(event, f) for f in FounderFileOpened.__struct_fields__}
        return Founder(**told)
    if state is None:
        return None
    match event:
        case EnterpriseFounded():
            return msgspec.structs.replace(state, enterprise=event.enterprise, founded_on=event.founded_on)
        case OwnerAssigned():
            return msgspec.structs.replace(state, staff=event.staff)
        case ProblemRaised():
            raised = Problem(kind=event.kind, text=event.text, staff=event.staff, due_on=event.due_on)
            return msgspec.structs.replace(state, problems=(*state.problems, raised))
        case ProblemSolved():
            problems = list(state.problems)
            problems[event.problem - 1] = msgspec.structs.replace(problems[event.problem - 1], solution=event.solution)
            return msgspec.structs.replace(state, problems=tuple(problems))
    return state


def decide(command: Command, state: Founder | None) -> Decision:
    match command:
        case OpenFounderFile():
            return _open(command, state)
        case _ if state is None:
            return refuse("founders.unknown")
        case RecordFounding():
            return _founding(command, state)
        case AssignOwner():
            assigned = OwnerAssigned(operator=state.operator, person=state.person, staff=command.staff)
            return [] if state.staff == command.staff else [assigned]
        case RaiseProblem():
            return _raise(command, state)
        case SolveProblem():
            return _solve(command, state)
    raise TypeError(f"a founder's file does not decide {type(command).__name__}")


def _open(command: OpenFounderFile, state: Founder | None) -> Decision:
    """One file a founder; who comes with a business that is open already brings it into the file."""
    opened: list[Event] = []
    if state is None:
        told = FounderFileOpened(**{f: getattr(command, f) for f in FounderFileOpened.__struct_fields__})
        opened, state = [told], evolve(None, told)
    if state is None or state.enterprise or not command.enterprise.strip() or command.founded_on is None:
        return opened
    founding = RecordFounding(
        operator=command.operator,
        person=command.person,
        enterprise=command.enterprise,
        founded_on=command.founded_on,
        jobs=command.jobs,
        on=command.on,
    )
    founded = _founding(founding, state)
    return founded if isinstance(founded, Refusal) else [*opened, *founded]


def _founding(command: RecordFounding, state: Founder) -> Decision:
    if state.enterprise:
        same = state.enterprise == command.enterprise.strip()
        return [] if same else refuse("founders.founded-already", field="enterprise", enterprise=state.enterprise)
    if not command.enterprise.strip():
        return refuse("founders.enterprise", field="enterprise")
    if command.founded_on > command.on:
        return refuse("founders.founded-on", field="founded_on")
    if not 1 <= command.jobs <= MOST_JOBS:
        return refuse("founders.jobs", field="jobs", most=MOST_JOBS)
    founded = EnterpriseFounded(
        operator=state.operator,
        person=state.person,
        case=state.case,
        enterprise=command.enterprise.strip(),
        founded_on=command.founded_on,
        jobs=command.jobs,
        venture=state.venture,
    )
    return [founded]


def _raise(command: RaiseProblem, state: Founder) -> Decision:
    """Every problem has somebody who answers for it; the same one, still open, is not raised twice."""
    if command.kind not in PROBLEM_KINDS:
        return refuse("founders.problem-kind", field="kind")
    text = command.text.strip()
    if not text:
        return refuse("founders.problem", field="text")
    if any((one.kind, one.text, one.solution) == (command.kind, text, None) for one in state.problems):
        return []
    if command.due_on is not None and command.due_on < command.on:
        return refuse("founders.due-on", field="due_on")
    raised = ProblemRaised(
        operator=state.operator,
        person=state.person,
        problem=len(state.problems) + 1,
        kind=command.kind,
        text=text,
        staff=command.staff or state.staff,
        due_on=command.due_on,
    )
    return [raised]


def _solve(command: SolveProblem, state: Founder) -> Decision:
    if not 1 <= command.problem <= len(state.problems):
        return refuse("founders.problem-unknown", field="problem")
    if state.problems[command.problem - 1].solution is not None:
        return []
    if not command.solution.strip():
        return refuse("founders.solution", field="solution")
    solved = ProblemSolved(
        operator=state.operator, person=state.person, problem=command.problem, solution=command.solution.strip()
    )
    return [solved]


decider = Decider(initial=None, evolve=evolve, decide=decide)
