"""What a person is registered as: gained by a case, renewed, ended by an event or by its last day."""

from __future__ import annotations

from domain.people.commands import EndStatus, ExpireStatus, GainStatus
from domain.people.events import PersonStatusEnded, PersonStatusGained
from domain.people.state import Person
from domain.shared.decider import Decision
from domain.shared.message import Event
from domain.shared.refusal import refuse

STATUSES = (
    "unemployed",  # 失业登记
    "employed",  # 就业登记
    "job-seeking",  # 求职登记
    "hardship",  # 就业困难人员
    "zero-employment",  # 零就业家庭成员
    "graduate",  # 离校未就业高校毕业生, registered by name
    "graduate-served",  # the same, served by 7.1.3
    "intern",  # 见习人员
    "trainee",  # 培训学员
    "certified",  # 取得证书
    "entrepreneur",  # 创业人员
)
EXCLUDES = {"employed": ("unemployed", "job-seeking"), "unemployed": ("employed",)}
"""What a status ends when it begins: whoever is at work neither is unemployed nor looks for work."""

CAUSES = ("hired", "voided", "employed", "unemployed", "expired", "found-work", "completed", "left", "cancelled")


def gained(command: GainStatus, state: Person) -> Decision:
    """The same case may renew what it gave, with another last day; what cannot stand beside the status ends."""
    if command.status not in STATUSES:
        return refuse("people.status", field="status")
    held = state.held.get(command.status)
    if held and (held.case, held.until) == (command.case, command.until):
        return []
    others: list[Event] = [
        _ended(state, other, command.status, command.operator)
        for other in EXCLUDES.get(command.status, ())
        if other in state.held
    ]
    told = PersonStatusGained(
        person=state.person,
        status=command.status,
        case=command.case,
        operator=command.operator,
        since=command.since or command.on,
        until=command.until,
        facts=command.facts,
        reasons=command.reasons,
    )
    return [*others, told]


def ended(command: EndStatus, state: Person) -> Decision:
    held = state.held.get(command.status)
    if held is None or held.case != command.case:
        return []
    return [_ended(state, command.status, command.cause, command.operator)]


def expired(command: ExpireStatus, state: Person) -> Decision:
    held = state.held.get(command.status)
    over = held is not None and held.until is not None and held.until < command.on
    return [_ended(state, command.status, "expired", held.operator)] if held and over else []


def _ended(state: Person, status: str, cause: str, operator: str) -> PersonStatusEnded:
    case = state.held[status].case
    return PersonStatusEnded(person=state.person, status=status, case=case, operator=operator, cause=cause)
