"""What a contract may promise, and what an operator may do under any contract in force."""

from __future__ import annotations

from typing import TypeVar

from domain.appraisals.units import UNITS
from domain.catalogue.edition import Editions
from domain.operators.commands import SignContract
from domain.operators.operator import Operator
from domain.people.commands import (
    CorrectIdentity,
    CorrectPerson,
    RecordContact,
    RegisterPerson,
)
from domain.policies.contract_scope import at_outlet, out_of_period
from domain.policies.facts import Facts
from domain.shared.message import Command
from domain.shared.refusal import Refusal, refuse

Given = TypeVar("Given", bound=Command)


def prepare_contract(command: SignContract, facts: Facts) -> SignContract | Refusal:
    """Items must be the catalogue's, and targets such as the log can show."""
    editions: Editions = facts["catalogue"]
    for code in command.items:
        if code not in editions.codes():
            return refuse("contracts.item", field="items", item=code)
    for name in command.targets:
        if name not in UNITS:
            return refuse("contracts.target", field="targets", target=name)
    return command


AtOutlet = RegisterPerson | CorrectPerson | CorrectIdentity | RecordContact


def prepare_person(command: AtOutlet, facts: Facts) -> AtOutlet | Refusal:
    """Only an operator with a contract in force, at one of its outlets, meets people."""
    operator: Operator | None = facts["operator"]
    return out_of_period(operator, command.on) or at_outlet(operator, command.outlet) or command


def prepare_under_contract(command: Given, facts: Facts) -> Given | Refusal:
    """What is not tied to one item needs a contract in force all the same."""
    return out_of_period(facts["operator"], command.on) or command
