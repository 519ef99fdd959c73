"""Opening a case and taking it on: contract, subject, eligibility, the form, and the catalogue's steps."""

from __future__ import annotations

import msgspec

from domain.cases.case import Case
from domain.cases.commands import CompleteStep, FillCase, OpenCase
from domain.catalogue.edition import Editions
from domain.catalogue.forms import misfit, missing
from domain.catalogue.item import ServiceItem
from domain.operators.operator import Contract, Operator
from domain.people.person import Person
from domain.policies.contract_scope import at_outlet, contract_for
from domain.policies.eligibility import grounds, judge, not_eligible, still_judged
from domain.policies.eligibility_rules import Applicant
from domain.policies.facts import Facts
from domain.policies.prerequisites import done_before, grounds_before, look_back, not_preceded
from domain.policies.training_rules import certificate_settled
from domain.shared.refusal import Refusal, refuse

VACANCY_ITEM, REFERRAL_ITEM = "3.1.1", "3.1.3"


def prepare(command: OpenCase, facts: Facts) -> OpenCase | Refusal:
    """Check what the case may not be opened without, and fill in its steps. One handed over was let in already."""
    editions: Editions = facts["catalogue"]
    carried: Case | None = facts["carried"]
    edition = carried.catalogue if carried else editions.edition_on(command.on)
    item = editions.item(command.item, edition)
    if item is None or not (item.offered or carried):
        return refuse("cases.item", field="item", item=command.item)
    operator: Operator | None = facts["operator"]
    contract = contract_for(operator, command.item, command.village, command.on)
    if isinstance(contract, Refusal):
        return contract
    if problem := at_outlet(operator, command.outlet) or _subject_problem(command, item, facts):
        return problem
    if problem := misfit(item, command.fields):
        return problem
    if command.item == VACANCY_ITEM and not command.about:
        return refuse("cases.vacancy", field="about")
    let_in = carried.judged if carried else _judged(command, item, _applicant(command, contract, facts), facts)
    if isinstance(let_in, Refusal):
        return let_in
    return msgspec.structs.replace(command, steps=item.steps, catalogue=edition, judged=let_in)


def _judged(command: OpenCase, item: ServiceItem, applicant: Applicant, facts: Facts) -> dict[str, str] | Refusal:
    """By clause, and by item that comes first, what decided it."""
    judged = judge(item, applicant)
    befores = look_back(item, applicant, done_before(command, facts))
    return not_eligible(judged) or not_preceded(item, befores) or grounds(judged) | grounds_before(befores)


def _subject_problem(command: OpenCase, item: ServiceItem, facts: Facts) -> Refusal | None:
    """A person or household must be served here, an employer be known; whatever else begins with its case."""
    kind = command.subject_kind
    if kind not in item.kinds():
        return refuse("cases.subject-kind", field="subject", kind=item.subject)
    if kind == "employer":
        return None if facts["employer"] is not None else refuse("employers.unknown", field="subject")
    if kind not in ("person", "household"):
        return None
    person: Person | None = facts["person"]
    if person is None or not person.served_by(command.operator):
        return refuse("people.unknown", field="subject" if kind == "person" else "about")
    members: tuple[Person | None, ...] = facts["members"] or ()
    if any(member is None or not member.served_by(command.operator) for member in members):
        return refuse("people.unknown", field="members")
    return None


def _applicant(command: OpenCase, contract: Contract, facts: Facts) -> Applicant:
    person: Person | None = facts["person"]
    others = tuple(one for one in facts["members"] or () if one.person != command.about)
    return Applicant(
        person=person,
        declared=frozenset(command.declared),
        areas=contract.areas,
        fields=command.fields,
        members=(person, *others) if person else others,
        on=command.on,
    )


def prepare_fill(command: FillCase, facts: Facts) -> FillCase | Refusal:
    """What is filled in fits the form as it was when the case was opened, and shuts nobody out who was let in by it."""
    case: Case | None = facts["case"]
    item = _item_of(case, facts) if case else None
    if case is None or item is None:
        return command
    if problem := certificate_settled(command, case, facts.get("claim")):
        return problem
    opened_on = facts.get("since") or command.on
    judged = still_judged(item, case, command.fields, opened_on)
    return misfit(item, command.fields) or not_eligible(judged) or command


def prepare_step(command: CompleteStep, facts: Facts) -> CompleteStep | Refusal:
    """Work goes on only while a contract covers the case's item and village, and past its check with a whole form."""
    case: Case | None = facts["case"]
    if case is None:
        return command
    contract = contract_for(facts["operator"], case.item, case.village, command.on)
    if isinstance(contract, Refusal):
        return contract
    item = _item_of(case, facts)
    if item is not None and command.step == case.done + 1 and command.step >= item.checked_at:
        empty = missing(item, case.fields, case.told)
        if empty:
            labels = "、".join(field.label for field in empty)
            return refuse("cases.form-incomplete", field="step", count=len(empty), fields=labels)
    return command


def _item_of(case: Case, facts: Facts) -> ServiceItem | None:
    editions: Editions = facts["catalogue"]
    return editions.item(case.item, case.catalogue)
