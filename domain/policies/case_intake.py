"""Opening a case and taking it on: contract, subject, eligibility, and the catalogue's steps."""

from __future__ import annotations

import msgspec

from domain.cases.case import Case
from domain.cases.commands import CompleteStep, OpenCase
from domain.catalogue.catalogue import VERSION, ServiceItem, items
from domain.operators.operator import Contract, Operator
from domain.people.person import Person
from domain.policies.contract_scope import at_outlet, contract_for
from domain.policies.eligibility import Applicant, not_eligible
from domain.policies.facts import Facts
from domain.shared.refusal import Refusal, refuse

# Items this version can take from opening to done: each has its form and its lasting effect.
OPEN_ITEMS = ("2.1.1", "3.1.1", "3.1.2", "3.1.3")
VACANCY_ITEM, REFERRAL_ITEM = "3.1.1", "3.1.3"
# Whom an item serves, by the kind of its flow in the catalogue.
SUBJECT_OF_FLOW = {"person": "person", "referral": "person", "employer": "employer"}


def prepare(command: OpenCase, facts: Facts) -> OpenCase | Refusal:
    """Check what the case may not be opened without, and fill in its steps."""
    item = items().get(command.item)
    if item is None or command.item not in OPEN_ITEMS:
        return refuse("cases.item", field="item", item=command.item)
    operator: Operator | None = facts["operator"]
    contract = contract_for(operator, command.item, command.village, command.on)
    if isinstance(contract, Refusal):
        return contract
    if problem := at_outlet(operator, command.outlet) or _subject_problem(command, item, contract, facts):
        return problem
    if command.item == VACANCY_ITEM and not command.about:
        return refuse("cases.vacancy", field="about")
    return msgspec.structs.replace(command, steps=item.steps, catalogue=VERSION)


def _subject_problem(command: OpenCase, item: ServiceItem, contract: Contract, facts: Facts) -> Refusal | None:
    kind = SUBJECT_OF_FLOW[item.flow_kind]
    if command.subject_kind != kind:
        return refuse("cases.subject-kind", field="subject", kind=kind)
    if kind == "employer":
        return None if facts["employer"] is not None else refuse("employers.unknown", field="subject")
    person: Person | None = facts["person"]
    if person is None or not person.served_by(command.operator):
        return refuse("people.unknown", field="subject")
    applicant = Applicant(person=person, declared=frozenset(command.declared), areas=contract.areas, on=command.on)
    return not_eligible(item, applicant)


def prepare_step(command: CompleteStep, facts: Facts) -> CompleteStep | Refusal:
    """Work goes on only while a contract still covers the case's item and village."""
    case: Case | None = facts["case"]
    if case is None:
        return command
    contract = contract_for(facts["operator"], case.item, case.village, command.on)
    return contract if isinstance(contract, Refusal) else command
