"""What a contract may promise, and whom an operator may register under it."""

from __future__ import annotations

from domain.appraisals.targets import UNITS
from domain.catalogue.catalogue import items
from domain.operators.commands import SignContract
from domain.operators.operator import Operator
from domain.people.commands import RegisterPerson
from domain.policies.facts import Facts
from domain.shared.refusal import Refusal, refuse


def prepare_contract(command: SignContract, facts: Facts) -> SignContract | Refusal:
    """Items must be the catalogue's, and targets such as the log can show."""
    for code in command.items:
        if code not in items():
            return refuse("contracts.item", field="items", item=code)
    for name in command.targets:
        if name not in UNITS:
            return refuse("contracts.target", field="targets", target=name)
    return command


def prepare_person(command: RegisterPerson, facts: Facts) -> RegisterPerson | Refusal:
    """Only an operator with a contract in force, at one of its outlets, meets people."""
    operator: Operator | None = facts["operator"]
    if operator is None:
        return refuse("operators.unknown")
    if not any(c.in_force_on(command.on) for c in operator.contracts):
        last = max((c.last for c in operator.contracts), default=None)
        return refuse("contract.expired", last=last.isoformat()) if last else refuse("contract.none")
    if command.outlet not in operator.outlets:
        return refuse("outlets.unknown", field="outlet")
    return command
