"""Employer (用人单位): state, evolve, decide."""

from __future__ import annotations

import msgspec

from domain.jobs.commands import RegisterEmployer
from domain.jobs.events import EmployerRegistered
from domain.jobs.offer_commands import MakeOffer
from domain.shared.decider import Decider, Decision
from domain.shared.identity import is_credit_code
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal, refuse


class Employer(msgspec.Struct, frozen=True, kw_only=True):
    employer: str
    name: str
    credit_code: str


def evolve(state: Employer | None, event: Event) -> Employer | None:
    if isinstance(event, EmployerRegistered):
        return Employer(employer=event.employer, name=event.name, credit_code=event.credit_code)
    return state


def decide(command: Command, state: Employer | None) -> Decision:
    if not isinstance(command, RegisterEmployer):
        raise TypeError(f"an employer does not decide {type(command).__name__}")
    if state is not None:
        return []
    if problem := problem_with(command):
        return problem
    registered = EmployerRegistered(
        employer=command.employer,
        operator=command.operator,
        name=command.name,
        credit_code=command.credit_code,
        industry=command.industry,
        economy=command.economy,
        address=command.address,
        profile=command.profile,
        contact=command.contact,
        phone=command.phone,
    )
    return [registered]


def problem_with(told: RegisterEmployer | MakeOffer) -> Refusal | None:
    """Why no employer could be registered with what was told, or None."""
    if not is_credit_code(told.credit_code):
        return refuse("employers.credit-code", field="credit_code")
    if not told.name.strip():
        return refuse("employers.name", field="name")
    return None


decider = Decider(initial=None, evolve=evolve, decide=decide)
