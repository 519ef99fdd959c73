"""An expert team (专家团队): formed, joined, left, dissolved."""

from __future__ import annotations

import msgspec

from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.personal import Personal
from domain.shared.refusal import Refusal, refuse
from domain.workforce.commands import AddExpert, DissolveExpertTeam, FormExpertTeam, ReleaseExpert
from domain.workforce.events import ExpertJoined, ExpertLeft, ExpertTeamDissolved, ExpertTeamFormed

FIELDS = ("career", "startup", "skills", "rights", "mind", "mixed")
"""职业指导、创业指导、技能培训、劳动维权、心理疏导、综合."""


class Team(msgspec.Struct, frozen=True, kw_only=True):
    team: str
    operator: str
    experts: dict[str, Personal] = {}  # by name
    gone: frozenset[str] = frozenset()
    dissolved: bool = False


def evolve(state: Team | None, event: Event) -> Team | None:
    if isinstance(event, ExpertTeamFormed):
        return Team(team=event.team, operator=event.operator)
    if state is None:
        return None
    match event:
        case ExpertJoined():
            return msgspec.structs.replace(state, experts={**state.experts, event.expert: event.name})
        case ExpertLeft():
            stay = {expert: name for expert, name in state.experts.items() if expert != event.expert}
            return msgspec.structs.replace(state, experts=stay, gone=state.gone | {event.expert})
        case ExpertTeamDissolved():
            return msgspec.structs.replace(state, dissolved=True)
    return state


def decide(command: Command, state: Team | None) -> Decision:
    match command:
        case FormExpertTeam() if state is None:
            return _form(command)
        case FormExpertTeam():
            return []
        case _ if state is None:
            return refuse("workforce.team-unknown")
        case DissolveExpertTeam():
            return _dissolve(command, state)
        case AddExpert():
            return _over(state) or _add(command, state)
        case ReleaseExpert():
            return _release(command, state)
    raise TypeError(f"an expert team does not decide {type(command).__name__}")


def _over(state: Team) -> Refusal | None:
    return refuse("workforce.team-dissolved") if state.dissolved else None


def _form(command: FormExpertTeam) -> Decision:
    if not command.name.strip():
        return refuse("workforce.team-name", field="name")
    if command.field not in FIELDS:
        return refuse("workforce.choice", field="field")
    return [ExpertTeamFormed(operator=command.operator, team=command.team, name=command.name, field=command.field)]


def _add(command: AddExpert, state: Team) -> Decision:
    if command.expert in state.experts or command.expert in state.gone:
        return []
    if not command.name.plain.strip():
        return refuse("workforce.name", field="name")
    joined = ExpertJoined(
        operator=state.operator,
        team=state.team,
        expert=command.expert,
        speciality=command.speciality,
        affiliation=command.affiliation,
        name=command.name,
        phone=command.phone,
    )
    return [joined]


def _release(command: ReleaseExpert, state: Team) -> Decision:
    if command.expert in state.gone:
        return []
    if command.expert not in state.experts:
        return refuse("workforce.expert-unknown")
    if not command.reason.strip():
        return refuse("workforce.reason", field="reason")
    return [ExpertLeft(operator=state.operator, team=state.team, expert=command.expert, reason=command.reason)]


def _dissolve(command: DissolveExpertTeam, state: Team) -> Decision:
    if state.dissolved:
        return []
    if not command.reason.strip():
        return refuse("workforce.reason", field="reason")
    return [ExpertTeamDissolved(operator=state.operator, team=state.team, reason=command.reason)]


decider = Decider(initial=None, evolve=evolve, decide=decide)
