"""SignContract: right events, right refusal, quiet when done already."""

from datetime import date

import pytest

from domain.operators.commands import SignContract
from domain.operators.events import ContractSigned, OperatorAdmitted
from domain.operators.operator import decider
from tests.support.asked import ask
from tests.support.controls import OTHER_COUNTY, VILLAGE, example
from tests.support.given import given

ADMITTED, SIGNED = example(OperatorAdmitted), example(ContractSigned)


def test_a_contract_is_signed_with_an_admitted_operator() -> None:
    given(decider, ADMITTED).when(ask(SignContract)).then(SIGNED)


def test_the_same_contract_is_not_signed_twice() -> None:
    given(decider, ADMITTED, SIGNED).when(ask(SignContract)).then_nothing()


def test_a_contract_number_does_not_stand_for_other_terms() -> None:
    dearer = ask(SignContract, budget_fen=SIGNED.budget_fen + 1)
    given(decider, ADMITTED, SIGNED).when(dearer).then_refused("contracts.number-taken", field="contract")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"last": date(2025, 12, 31)}, "contracts.period-order"),
        ({"items": ()}, "contracts.no-items"),
        ({"areas": ()}, "contracts.areas"),
        ({"areas": (OTHER_COUNTY,)}, "contracts.areas"),
        ({"areas": (VILLAGE, "3501020010011")}, "contracts.areas"),
        ({"budget_fen": 0}, "contracts.amounts"),
        ({"targets": {}}, "contracts.no-targets"),
        ({"targets": {"handled_cases": 0}}, "contracts.no-targets"),
        ({"prices_fen": {"8.1.1": 100}}, "contracts.prices"),
    ],
)
def test_a_contract_is_refused_for_what_is_wrong_with_it(change: dict[str, object], code: str) -> None:
    given(decider, ADMITTED).when(ask(SignContract, **change)).then_refused(code, field=next(iter(change)))


def test_a_contract_for_a_single_village_is_one() -> None:
    given(decider, ADMITTED).when(ask(SignContract, areas=(VILLAGE,))).then(example(ContractSigned, areas=(VILLAGE,)))


def test_a_contract_may_price_every_item_it_names() -> None:
    prices = {"prices_fen": dict.fromkeys(SIGNED.items, 1_000)}
    given(decider, ADMITTED).when(ask(SignContract, **prices)).then(example(ContractSigned, **prices))


def test_a_contract_may_last_a_single_day() -> None:
    one_day = {"first": date(2026, 7, 1), "last": date(2026, 7, 1)}
    given(decider, ADMITTED).when(ask(SignContract, **one_day)).then(example(ContractSigned, **one_day))


@pytest.mark.parametrize(
    ("first", "last"), [(date(2026, 12, 31), date(2027, 12, 31)), (date(2025, 1, 1), date(2026, 1, 1))]
)
def test_two_contracts_are_not_in_force_on_one_day(first: date, last: date) -> None:
    second = ask(SignContract, contract="第二份", first=first, last=last)
    given(decider, ADMITTED, SIGNED).when(second).then_refused("contracts.overlap", field="first")


def test_a_contract_may_follow_the_one_before() -> None:
    terms = {"contract": "第二份", "first": date(2027, 1, 1), "last": date(2027, 12, 31)}
    given(decider, ADMITTED, SIGNED).when(ask(SignContract, **terms)).then(example(ContractSigned, **terms))


def test_a_contract_is_in_force_from_its_first_to_its_last_day() -> None:
    (contract,) = given(decider, ADMITTED, SIGNED).state.contracts
    days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1)]
    assert [contract.in_force_on(day) for day in days] == [False, True, True, False]
