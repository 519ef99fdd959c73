"""What a contract may promise, and what an operator may do under any contract in force."""

from datetime import date

import msgspec
import pytest

from domain.catalogue.catalogue import items
from domain.catalogue.edition import Edition, Editions
from domain.jobs.commands import RecordFollowUp, RegisterEmployer
from domain.operators.commands import SignContract
from domain.operators.events import ContractSigned, OperatorAdmitted, OutletOpened
from domain.operators.operator import decider
from domain.people.commands import RegisterPerson
from domain.policies.contract_rules import prepare_contract, prepare_person, prepare_under_contract
from domain.shared.message import Command
from tests.support.asked import ask
from tests.support.controls import OTHER_OUTLET, example
from tests.support.given import then_refused

OPERATOR = decider.fold([example(OperatorAdmitted), example(ContractSigned), example(OutletOpened)])
CATALOGUE = {"catalogue": Editions()}
AFTER = date(2027, 1, 1)


def test_a_contract_promises_items_of_the_catalogue_and_targets_the_log_can_show() -> None:
    asked = ask(SignContract)
    assert prepare_contract(asked, CATALOGUE) == asked


def test_an_item_that_is_not_in_the_catalogue_is_refused() -> None:
    asked = ask(SignContract, items=("2.1.1", "9.9.9"))
    then_refused(prepare_contract(asked, CATALOGUE), "contracts.item", field="items", item="9.9.9")


def test_an_item_that_an_edition_added_may_be_contracted_though_it_is_not_in_force_yet() -> None:
    added = msgspec.structs.replace(items()["1.1.1"], code="9.9.9")
    edition = Edition(edition=2, first=date(2030, 1, 1), note="新增", items={"9.9.9": added})
    asked = ask(SignContract, items=("2.1.1", "9.9.9"))
    assert prepare_contract(asked, {"catalogue": Editions((edition,))}) == asked


def test_a_target_that_nothing_measures_is_refused() -> None:
    asked = ask(SignContract, targets={"smiles": 10})
    then_refused(prepare_contract(asked, CATALOGUE), "contracts.target", field="targets", target="smiles")


def test_an_operator_under_contract_registers_people_at_its_outlet() -> None:
    asked = ask(RegisterPerson)
    assert prepare_person(asked, {"operator": OPERATOR}) == asked


def test_nobody_is_registered_at_an_outlet_of_others() -> None:
    asked = ask(RegisterPerson, outlet=OTHER_OUTLET)
    then_refused(prepare_person(asked, {"operator": OPERATOR}), "outlets.unknown", field="outlet")


def test_nobody_is_registered_before_the_contract_begins_or_after_it_ends() -> None:
    early, late = ask(RegisterPerson, on=date(2025, 12, 31)), ask(RegisterPerson, on=AFTER)
    then_refused(prepare_person(early, {"operator": OPERATOR}), "contract.not-begun", field="on", first="2026-01-01")
    then_refused(prepare_person(late, {"operator": OPERATOR}), "contract.expired", field="on", last="2026-12-31")
    then_refused(prepare_person(ask(RegisterPerson), {"operator": None}), "operators.unknown")


@pytest.mark.parametrize("kind", [RegisterEmployer, RecordFollowUp])
def test_work_tied_to_no_item_needs_a_contract_in_force_too(kind: type[Command]) -> None:
    asked, late = ask(kind), ask(kind, on=AFTER)
    assert prepare_under_contract(asked, {"operator": OPERATOR}) == asked
    answer = prepare_under_contract(late, {"operator": OPERATOR})
    then_refused(answer, "contract.expired", field="on")
