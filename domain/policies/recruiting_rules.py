"""A résumé is written for somebody who is served here, under a contract in force."""

from __future__ import annotations

from domain.people.person import Person
from domain.policies.contract_scope import at_outlet, out_of_period
from domain.policies.facts import Facts
from domain.recruiting.commands import WriteResume
from domain.shared.refusal import Refusal, refuse


def prepare_resume(command: WriteResume, facts: Facts) -> WriteResume | Refusal:
    person: Person | None = facts["person"]
    if person is None or not person.served_by(command.operator):
        return refuse("people.unknown", field="person")
    operator = facts["operator"]
    return out_of_period(operator, command.on) or at_outlet(operator, command.outlet) or command
