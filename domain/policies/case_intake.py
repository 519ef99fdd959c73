"""Opening a case: contract, subject, eligibility, and the catalogue's steps."""

from __future__ import annotations

import msgspec

from domain.cases.commands import OpenCase
from domain.catalogue.catalogue import VERSION, items
from domain.operators.operator import Operator
from domain.people.person import Person
from domain.policies.contract_scope import contract_for
from domain.policies.eligibility import Applicant, not_eligible
from domain.policies.facts import Facts
from domain.shared.refusal import Refusal, refuse

# Items this version can take from opening to done: each has its form and its lasting effect.
OPEN_ITEMS = ("2.1.1", "3.1.1", "3.1.2", "3.1.3")


def prepare(command: OpenCase, facts: Facts) -> OpenCase | Refusal:
    """Check what the case may not be opened without, and fill in its steps."""
    item = items().get(command.item)
    if item is None or command.item not in OPEN_ITEMS:
        return refuse("cases.item", field="item", item=command.item)
    operator: Operator | None = facts["operator"]
    contract = contract_for(operator, command.item, command.village, command.on)
    if isinstance(contract, Refusal):
        return contract
    if operator is None or command.outlet not in operator.outlets:
        return refuse("outlets.unknown", field="outlet")
    if command.subject_kind == "person":
        person: Person | None = facts["person"]
        if person is None or command.operator not in person.operators:
            return refuse("people.unknown", field="subject")
        applicant = Applicant(person=person, declared=frozenset(command.declared), areas=contract.areas, on=command.on)
        if problem := not_eligible(item, applicant):
            return problem
    elif facts["employer"] is None:
        return refuse("employers.unknown", field="subject")
    return msgspec.structs.replace(command, steps=item.steps, catalogue=VERSION)
