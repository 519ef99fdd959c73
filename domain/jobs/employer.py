"""Employer (用人单位): state, evolve, decide."""

from __future__ import annotations

import msgspec

from domain.jobs.commands import RegisterEmployer
from domain.jobs.events import EmployerRegistered
from domain.shared.decider import Decider, Decision
from domain.shared.identity import is_credit_code
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse


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
    if not is_credit_code(command.credit_code):
        return refuse("employers.credit-code", field="credit_code")
    if not command.name.strip():
        return refuse("employers.name", field="name")
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


decider = Decider(initial=None, evolve=evolve, decide=decide)
