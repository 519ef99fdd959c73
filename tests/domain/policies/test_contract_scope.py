"""Outside the contract: the answer says which it was, item, area or period."""

from datetime import date

import pytest

from domain.operators.events import ContractSigned, OperatorAdmitted, OutletOpened
from domain.operators.operator import Contract, Operator, decider
from domain.policies.contract_scope import at_outlet, contract_for, out_of_period
from tests.support.controls import DAY, OTHER_OUTLET, OTHER_VILLAGE, OUTLET, VILLAGE, example
from tests.support.given import then_refused

ADMITTED, SIGNED = example(OperatorAdmitted), example(ContractSigned)
BEFORE, FIRST, LAST, AFTER = date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1)


def operator(*contracts: ContractSigned) -> Operator:
    found: Operator = decider.fold((ADMITTED, *contracts, example(OutletOpened)))
    return found


@pytest.mark.parametrize("day", [FIRST, DAY, LAST])
def test_what_the_contract_covers_is_let_in(day: date) -> None:
    contract = contract_for(operator(SIGNED), "2.1.1", VILLAGE, day)
    assert isinstance(contract, Contract)
    assert contract.contract == SIGNED.contract


def test_an_item_outside_the_contract_is_refused() -> None:
    then_refused(contract_for(operator(SIGNED), "8.1.1", VILLAGE, DAY), "contract.item", field="item", item="8.1.1")


@pytest.mark.parametrize("village", [OTHER_VILLAGE, "350102", "350102zzz", ""])
def test_a_village_outside_the_contract_is_refused(village: str) -> None:
    answer = contract_for(operator(SIGNED), "2.1.1", village, DAY)
    then_refused(answer, "contract.area", field="village", village=village)


def test_an_expired_contract_is_refused_with_its_last_day() -> None:
    answer = contract_for(operator(SIGNED), "2.1.1", VILLAGE, AFTER)
    then_refused(answer, "contract.expired", field="on", last="2026-12-31")


def test_a_contract_that_has_not_begun_is_refused_with_its_first_day() -> None:
    answer = contract_for(operator(SIGNED), "2.1.1", VILLAGE, BEFORE)
    then_refused(answer, "contract.not-begun", field="on", first="2026-01-01")


def test_between_two_contracts_the_one_that_ended_is_named() -> None:
    later = example(ContractSigned, contract="下一份", first=date(2028, 1, 1), last=date(2028, 12, 31))
    then_refused(out_of_period(operator(SIGNED, later), AFTER), "contract.expired", field="on", last="2026-12-31")


def test_an_operator_without_a_contract_or_unknown_is_refused() -> None:
    then_refused(out_of_period(operator(), DAY), "contract.none")
    then_refused(out_of_period(None, DAY), "operators.unknown")
    then_refused(contract_for(None, "2.1.1", VILLAGE, DAY), "operators.unknown")


def test_of_two_contracts_the_one_in_force_counts() -> None:
    later = example(ContractSigned, contract="下一份", items=("3.1.2",), first=AFTER, last=date(2027, 12, 31))
    both = operator(SIGNED, later)
    assert isinstance(contract_for(both, "2.1.1", VILLAGE, LAST), Contract)
    then_refused(contract_for(both, "2.1.1", VILLAGE, AFTER), "contract.item", field="item")


def test_an_outlet_is_the_operators_own() -> None:
    assert at_outlet(operator(SIGNED), OUTLET) is None
    then_refused(at_outlet(operator(SIGNED), OTHER_OUTLET), "outlets.unknown", field="outlet")
    then_refused(at_outlet(None, OUTLET), "outlets.unknown", field="outlet")
