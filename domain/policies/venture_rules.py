"""Work beside the cases of training and start-up service: in a contract's period, by own staff, for people served."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from domain.operators.operator import Operator
from domain.people.person import Person
from domain.policies.contract_scope import at_outlet, out_of_period
from domain.policies.facts import Facts
from domain.shared.message import Command
from domain.shared.refusal import Refusal, refuse
from domain.ventures.commands import AnnounceClinic, AssignOwner, BookClinic, RaiseProblem, ReviewVenture
from domain.workforce.team import Team

C = TypeVar("C", bound=Command)


def prepare_in_period(command: C, facts: Facts) -> C | Refusal:
    """What is not tied to one item needs a contract in force all the same."""
    return out_of_period(facts["operator"], command.on) or command


def prepare_review(command: ReviewVenture, facts: Facts) -> ReviewVenture | Refusal:
    """An expert belongs to a team of the operator that is not dissolved, and is known there by name."""
    if problem := out_of_period(facts["operator"], command.on):
        return problem
    if not command.expert:
        return msgspec.structs.replace(command, team="")
    team: Team | None = facts["team"]
    if team is None or team.dissolved or command.expert not in team.experts:
        return refuse("ventures.expert-unknown", field="expert")
    if command.reviewer is not None or command.organisation.strip():
        return refuse("ventures.either", field="reviewer")
    return msgspec.structs.replace(command, reviewer=team.experts[command.expert])


def prepare_owner(command: AssignOwner | RaiseProblem, facts: Facts) -> AssignOwner | RaiseProblem | Refusal:
    """落实到责任人: one of the operator's own staff. A problem without one falls to the founder's owner."""
    operator: Operator | None = facts["operator"]
    if problem := out_of_period(operator, command.on):
        return problem
    unnamed = isinstance(command, RaiseProblem) and not command.staff
    if unnamed or (operator is not None and command.staff in operator.staff):
        return command
    return refuse("staff.unknown", field="staff")


def prepare_clinic(command: AnnounceClinic, facts: Facts) -> AnnounceClinic | Refusal:
    operator: Operator | None = facts["operator"]
    return out_of_period(operator, command.on) or at_outlet(operator, command.outlet) or command


def prepare_booking(command: BookClinic, facts: Facts) -> BookClinic | Refusal:
    person: Person | None = facts["person"]
    if person is None or not person.served_by(command.operator):
        return refuse("people.unknown", field="person")
    return out_of_period(facts["operator"], command.on) or command
