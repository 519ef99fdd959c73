"""Vouchers join a policy, a person, a contract and a finished case."""

from datetime import date
from typing import Any

import msgspec
import pytest

from domain.cases.case import decider as case_decider
from domain.cases.events import CaseOpened, CaseVoided
from domain.catalogue.edition import Editions
from domain.operators.events import ContractSigned, OperatorAdmitted, OutletOpened
from domain.operators.operator import decider as operator_decider
from domain.people.events import PersonRegistered
from domain.people.person import decider as person_decider
from domain.policies.voucher_rules import prepare_claim, prepare_issue, prepare_policy, prepare_redemption
from domain.shared.message import Event
from domain.shared.personal import Personal
from domain.vouchers.commands import ClaimVoucher, IssueVoucher, OpenVoucherPolicy, RedeemVoucher
from domain.vouchers.events import VoucherIssued, VoucherPolicyOpened
from domain.vouchers.policy import decider as policy_decider
from domain.vouchers.voucher import decider as voucher_decider
from tests.support.asked import ask
from tests.support.controls import (
    COUNTY,
    OPERATOR,
    OTHER_COUNTY,
    OTHER_OPERATOR,
    OTHER_OUTLET,
    OTHER_PERSON,
    OTHER_VILLAGE,
    example,
    finished_steps,
)
from tests.support.given import then_refused

FACTS: dict[str, Any] = {
    "area": "35",
    "policy": policy_decider.fold([example(VoucherPolicyOpened)]),
    "person": person_decider.fold([example(PersonRegistered)]),
    "operator": operator_decider.fold([example(OperatorAdmitted), example(ContractSigned), example(OutletOpened)]),
    "voucher": voucher_decider.fold([example(VoucherIssued)]),
    "case": case_decider.fold([example(CaseOpened), *finished_steps()]),
}
CATALOGUE = {"catalogue": Editions()}


def with_case(*events: Event) -> dict[str, Any]:
    return FACTS | {"case": case_decider.fold(events)}


def test_a_policy_pays_for_items_of_the_catalogue() -> None:
    assert prepare_policy(ask(OpenVoucherPolicy), CATALOGUE) == ask(OpenVoucherPolicy)
    then_refused(prepare_policy(ask(OpenVoucherPolicy, items=("9.9.9",)), CATALOGUE), "policies.items", field="items")


def test_a_voucher_is_issued_on_the_terms_of_the_day() -> None:
    assert prepare_issue(ask(IssueVoucher, terms=None), FACTS) == ask(IssueVoucher)


@pytest.mark.parametrize("area", ["35", "3501", COUNTY])
def test_a_policy_is_used_by_the_bureaus_above_it(area: str) -> None:
    assert isinstance(prepare_issue(ask(IssueVoucher), FACTS | {"area": area}), IssueVoucher)


def test_a_policy_of_another_area_answers_like_a_missing_one() -> None:
    for facts in (FACTS | {"area": OTHER_COUNTY}, FACTS | {"policy": None}):
        then_refused(prepare_issue(ask(IssueVoucher), facts), "policies.unknown", field="policy")


def test_a_person_who_lives_elsewhere_or_was_forgotten_answers_like_a_missing_one() -> None:
    elsewhere = person_decider.fold([example(PersonRegistered, village=OTHER_VILLAGE)])
    forgotten = person_decider.fold([example(PersonRegistered, born=Personal.from_token("a token"))])
    for person in (elsewhere, forgotten, None):
        then_refused(prepare_issue(ask(IssueVoucher), FACTS | {"person": person}), "people.unknown", field="person")


def test_no_voucher_is_issued_outside_the_policys_dates() -> None:
    late = ask(IssueVoucher, on=date(2027, 1, 1))
    then_refused(prepare_issue(late, FACTS), "policies.closed", field="policy", first="2026-01-01", last="2026-12-31")


def test_a_voucher_is_claimed_at_the_window_of_an_operator_that_serves_the_person() -> None:
    asked = ask(ClaimVoucher, operator=OPERATOR)
    assert prepare_claim(asked, FACTS) == asked


def test_a_voucher_is_claimed_without_an_operator_on_the_public_page() -> None:
    asked = ask(ClaimVoucher, via="public")
    assert prepare_claim(asked, FACTS) == asked


def test_a_voucher_of_a_person_served_by_others_answers_like_a_missing_one() -> None:
    claims = [
        prepare_claim(ask(ClaimVoucher, operator=OTHER_OPERATOR), FACTS),
        prepare_claim(ask(ClaimVoucher, operator=OPERATOR), FACTS | {"person": None}),
        prepare_claim(ask(ClaimVoucher, operator=OPERATOR), FACTS | {"voucher": None, "person": None}),
    ]
    redemptions = [
        prepare_redemption(ask(RedeemVoucher, operator=OTHER_OPERATOR), FACTS),
        prepare_redemption(ask(RedeemVoucher), FACTS | {"voucher": None, "person": None}),
    ]
    for answer in claims + redemptions:
        then_refused(answer, "vouchers.unknown", field="voucher")


def test_a_redemption_takes_person_and_item_from_the_finished_case() -> None:
    asked = ask(RedeemVoucher, person="whoever", item="whatever")
    assert prepare_redemption(asked, FACTS) == ask(RedeemVoucher)
    others = with_case(example(CaseOpened, subject=OTHER_PERSON), *finished_steps())
    assert prepare_redemption(asked, others) == msgspec.structs.replace(ask(RedeemVoucher), person=OTHER_PERSON)


def test_a_voucher_is_redeemed_for_a_finished_case_alone() -> None:
    unfinished = with_case(example(CaseOpened), *finished_steps()[:-1])
    voided = with_case(example(CaseOpened), *finished_steps(), example(CaseVoided))
    for facts, status in ((unfinished, "open"), (voided, "voided")):
        answer = prepare_redemption(ask(RedeemVoucher), facts)
        then_refused(answer, "vouchers.case-not-finished", field="case", status=status)
    then_refused(prepare_redemption(ask(RedeemVoucher), FACTS | {"case": None}), "cases.unknown", field="case")


def test_a_redemption_outside_contract_or_outlet_is_refused() -> None:
    late = ask(RedeemVoucher, on=date(2027, 1, 1))
    then_refused(prepare_redemption(late, FACTS), "contract.expired", field="on", last="2026-12-31")
    elsewhere = ask(RedeemVoucher, outlet=OTHER_OUTLET)
    then_refused(prepare_redemption(elsewhere, FACTS), "outlets.unknown", field="outlet")
