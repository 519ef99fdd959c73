"""Vouchers join a policy, a person, a contract and a finished case. Notice 四(一)."""

from __future__ import annotations

import msgspec

from domain.cases.case import Case
from domain.catalogue.edition import Editions
from domain.people.person import Person
from domain.policies.contract_scope import at_outlet, contract_for
from domain.policies.facts import Facts
from domain.shared.refusal import Refusal, refuse
from domain.vouchers.commands import ClaimVoucher, IssueVoucher, OpenVoucherPolicy, RedeemVoucher, ReverseVoucher
from domain.vouchers.policy import VoucherPolicy
from domain.vouchers.voucher import Voucher


def prepare_policy(command: OpenVoucherPolicy, facts: Facts) -> OpenVoucherPolicy | Refusal:
    """A voucher pays for items of the catalogue."""
    editions: Editions = facts["catalogue"]
    if not set(command.items) <= editions.codes():
        return refuse("policies.items", field="items")
    return command


def prepare_issue(command: IssueVoucher, facts: Facts) -> IssueVoucher | Refusal:
    policy: VoucherPolicy | None = facts["policy"]
    person: Person | None = facts["person"]
    if policy is None:
        return refuse("policies.unknown", field="policy")
    if not policy.area.startswith(facts["area"]):
        return refuse("policies.unknown", field="policy")
    if person is None or person.born is None or not person.village.startswith(policy.area):
        return refuse("people.unknown", field="person")
    terms = policy.terms_on(command.on)
    if terms is None:
        return refuse("policies.closed", field="policy", first=policy.first.isoformat(), last=policy.last.isoformat())
    return msgspec.structs.replace(command, terms=terms)


def prepare_claim(command: ClaimVoucher, facts: Facts) -> ClaimVoucher | Refusal:
    """At a window only a person the operator serves can claim."""
    voucher: Voucher | None = facts["voucher"]
    person: Person | None = facts["person"]
    if voucher is None or (command.operator and (person is None or not person.served_by(command.operator))):
        return refuse("vouchers.unknown", field="voucher")
    return command


def prepare_reversal(command: ReverseVoucher, facts: Facts) -> ReverseVoucher | Refusal:
    """Only the bureau whose policy it is: another's voucher is as if it were not there."""
    policy: VoucherPolicy | None = facts["policy"]
    if policy is None or not policy.area.startswith(facts["area"]):
        return refuse("vouchers.unknown", field="voucher")
    return command


def prepare_redemption(command: RedeemVoucher, facts: Facts) -> RedeemVoucher | Refusal:
    """The case must be the operator's own, finished, and within a contract in force."""
    case: Case | None = facts["case"]
    person: Person | None = facts["person"]
    if person is None or not person.served_by(command.operator):
        return refuse("vouchers.unknown", field="voucher")
    if case is None:
        return refuse("cases.unknown", field="case")
    if case.status != "finished":
        return refuse("vouchers.case-not-finished", field="case", status=case.status)
    contract = contract_for(facts["operator"], case.item, case.village, command.on)
    if isinstance(contract, Refusal):
        return contract
    if problem := at_outlet(facts["operator"], command.outlet):
        return problem
    return msgspec.structs.replace(command, person=case.subject, item=case.item)
