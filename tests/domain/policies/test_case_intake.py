"""Opening a case and taking it on: contract, subject, eligibility, the catalogue's steps."""

from datetime import date
from typing import Any

import msgspec
import pytest

from domain.cases.case import decider as case_decider
from domain.cases.commands import CompleteStep, OpenCase
from domain.cases.events import CaseOpened
from domain.catalogue.catalogue import VERSION, items
from domain.jobs.employer import decider as employer_decider
from domain.jobs.events import EmployerRegistered
from domain.operators.events import ContractSigned, OperatorAdmitted, OutletOpened
from domain.operators.operator import decider as operator_decider
from domain.people.events import PersonRegistered
from domain.people.person import decider as person_decider
from domain.policies.case_intake import OPEN_ITEMS, prepare, prepare_step
from tests.support.asked import ask
from tests.support.controls import EMPLOYER, OTHER_OPERATOR, OTHER_OUTLET, OTHER_VILLAGE, VACANCY, example
from tests.support.given import then_refused

FACTS: dict[str, Any] = {
    "operator": operator_decider.fold([example(OperatorAdmitted), example(ContractSigned), example(OutletOpened)]),
    "person": person_decider.fold([example(PersonRegistered)]),
    "employer": employer_decider.fold([example(EmployerRegistered)]),
}
FOR_EMPLOYER = {"item": "3.1.1", "subject_kind": "employer", "subject": EMPLOYER, "about": VACANCY}


def test_a_case_gets_the_steps_of_the_catalogue_whatever_was_sent() -> None:
    asked = ask(OpenCase, steps=("办完",), catalogue=9)
    prepared = prepare(asked, FACTS)
    assert prepared == msgspec.structs.replace(asked, steps=items()["3.1.2"].steps, catalogue=VERSION)


def test_a_case_for_an_employer_is_about_its_vacancy() -> None:
    assert isinstance(prepare(ask(OpenCase, **FOR_EMPLOYER), FACTS), OpenCase)
    then_refused(prepare(ask(OpenCase, **FOR_EMPLOYER | {"about": ""}), FACTS), "cases.vacancy", field="about")


def test_the_items_of_this_version_are_the_catalogues() -> None:
    assert set(OPEN_ITEMS) <= items().keys()


@pytest.mark.parametrize("item", ["8.1.1", "9.9.9", ""])
def test_an_item_that_is_not_offered_is_refused(item: str) -> None:
    then_refused(prepare(ask(OpenCase, item=item), FACTS), "cases.item", field="item", item=item)


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"village": OTHER_VILLAGE}, "contract.area", "village"),
        ({"on": date(2027, 1, 1)}, "contract.expired", "on"),
        ({"on": date(2025, 12, 31)}, "contract.not-begun", "on"),
        ({"outlet": OTHER_OUTLET}, "outlets.unknown", "outlet"),
        ({"operator": OTHER_OPERATOR}, "people.unknown", "subject"),
        ({"declared": ("able_to_work",)}, "cases.not-eligible", "declared"),
    ],
)
def test_a_case_is_refused_for_what_is_wrong_with_it(change: dict[str, Any], code: str, field: str) -> None:
    then_refused(prepare(ask(OpenCase, **change), FACTS), code, field=field)


def test_an_item_outside_the_contract_is_refused() -> None:
    narrow = example(ContractSigned, items=("2.1.1",))
    operator = operator_decider.fold([example(OperatorAdmitted), narrow, example(OutletOpened)])
    then_refused(prepare(ask(OpenCase), FACTS | {"operator": operator}), "contract.item", field="item", item="3.1.2")


def test_a_registration_is_for_a_person_and_a_vacancy_for_an_employer() -> None:
    """Eligibility is the person's: an employer's case of 2.1.1 would go round it."""
    for item in ("2.1.1", "3.1.2", "3.1.3"):
        asked = ask(OpenCase, item=item, subject_kind="employer", subject=EMPLOYER)
        then_refused(prepare(asked, FACTS | {"person": None}), "cases.subject-kind", field="subject", kind="person")
    wrong = ask(OpenCase, item="3.1.1", about=VACANCY)
    then_refused(prepare(wrong, FACTS), "cases.subject-kind", field="subject", kind="employer")


def test_a_subject_nobody_knows_is_refused() -> None:
    then_refused(prepare(ask(OpenCase), FACTS | {"person": None}), "people.unknown", field="subject")
    nobody = FACTS | {"employer": None}
    then_refused(prepare(ask(OpenCase, **FOR_EMPLOYER), nobody), "employers.unknown", field="subject")


def test_a_step_is_taken_while_the_contract_covers_the_case() -> None:
    facts = FACTS | {"case": case_decider.fold([example(CaseOpened)])}
    assert prepare_step(ask(CompleteStep), facts) == ask(CompleteStep)
    then_refused(prepare_step(ask(CompleteStep, on=date(2027, 1, 1)), facts), "contract.expired", field="on")


def test_a_step_of_a_case_nobody_opened_is_left_to_the_case() -> None:
    assert prepare_step(ask(CompleteStep), FACTS | {"case": None}) == ask(CompleteStep)
