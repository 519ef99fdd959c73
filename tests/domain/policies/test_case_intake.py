"""Opening a case and taking it on: contract, subject, eligibility, the catalogue's steps."""

from datetime import date
from typing import Any

import msgspec
import pytest

from domain.cases.case import decider as case_decider
from domain.cases.commands import CompleteStep, FillCase, OpenCase
from domain.cases.events import CaseOpened
from domain.catalogue.catalogue import FIRST_EDITION, items
from domain.catalogue.edition import decider as catalogue_decider
from domain.catalogue.events import CatalogueEditionPublished
from domain.catalogue.item import FormField
from domain.jobs.employer import decider as employer_decider
from domain.jobs.events import EmployerRegistered
from domain.operators.events import ContractSigned, OperatorAdmitted, OutletOpened
from domain.operators.operator import decider as operator_decider
from domain.people.events import PersonRegistered
from domain.people.person import decider as person_decider
from domain.policies.case_intake import prepare, prepare_fill, prepare_step
from domain.shared.refusal import Refusal
from tests.support.asked import ask
from tests.support.controls import EMPLOYER, OTHER_OPERATOR, OTHER_OUTLET, OTHER_VILLAGE, VACANCY, example
from tests.support.given import then_refused

FACTS: dict[str, Any] = {
    "operator": operator_decider.fold([example(OperatorAdmitted), example(ContractSigned), example(OutletOpened)]),
    "person": person_decider.fold([example(PersonRegistered)]),
    "members": None,
    "catalogue": catalogue_decider.initial,
    "employer": employer_decider.fold([example(EmployerRegistered)]),
    "earlier": None,
    "carried": None,
}
FOR_EMPLOYER = {"item": "3.1.1", "subject_kind": "employer", "subject": EMPLOYER, "about": VACANCY}


def test_a_case_gets_the_steps_of_the_catalogue_whatever_was_sent() -> None:
    asked = ask(OpenCase, steps=("办完",), catalogue=9)
    prepared = prepare(asked, FACTS)
    judged = {"3.1.2-E1": "age", "3.1.2-E2": "declared", "3.1.2-E3": "declared", "3.1.2-E4": "place"}
    steps = items()["3.1.2"].steps
    assert prepared == msgspec.structs.replace(asked, steps=steps, catalogue=FIRST_EDITION, judged=judged)


def test_a_case_for_an_employer_is_about_its_vacancy() -> None:
    assert isinstance(prepare(ask(OpenCase, **FOR_EMPLOYER), FACTS), OpenCase)
    then_refused(prepare(ask(OpenCase, **FOR_EMPLOYER | {"about": ""}), FACTS), "cases.vacancy", field="about")


@pytest.mark.parametrize("item", ["9.9.9", ""])
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


SEATS = FormField(name="seats", label="座位", kind="number", required=True)
EDITION = CatalogueEditionPublished(
    edition=2,
    first=date(2026, 7, 1),
    note="增列座位",
    items=(msgspec.structs.replace(items()["3.1.2"], fields=(SEATS,), steps=("登记", "办结")),),
)
LATER = FACTS | {"catalogue": catalogue_decider.fold([EDITION])}


def test_a_case_is_opened_under_the_edition_of_its_day() -> None:
    before = prepare(ask(OpenCase, on=date(2026, 6, 30)), LATER)
    after = prepare(ask(OpenCase, on=date(2026, 7, 1)), LATER)
    assert isinstance(before, OpenCase)
    assert isinstance(after, OpenCase)
    assert (before.catalogue, before.steps) == (1, items()["3.1.2"].steps)
    assert (after.catalogue, after.steps) == (2, ("登记", "办结"))


def test_a_form_is_filled_in_with_what_fits_it() -> None:
    opened = case_decider.fold([example(CaseOpened, catalogue=2, steps=("登记", "办结"))])
    fill = FillCase(case="case-312", operator=opened.operator, fields={"seats": "many"}, on=date(2026, 7, 2))
    facts = LATER | {"case": opened}
    then_refused(prepare_fill(fill, facts), "cases.field", field="seats", label="座位")
    fitting = msgspec.structs.replace(fill, fields={"seats": "12"})
    assert prepare_fill(fitting, facts) == fitting
    opening = ask(OpenCase, on=date(2026, 7, 1), fields={"seats": "-1"})
    then_refused(prepare(opening, LATER), "cases.field", field="seats")


def test_the_step_that_checks_the_form_waits_for_what_is_missing() -> None:
    case = case_decider.fold([example(CaseOpened, catalogue=2, steps=("登记", "办结"))])
    facts = LATER | {"case": case}
    first = ask(CompleteStep, step=1)
    assert prepare_step(first, facts) == first
    last, stepped = ask(CompleteStep, step=2), msgspec.structs.replace(case, fields={}, done=1)
    then_refused(prepare_step(last, facts | {"case": stepped}), "cases.form-incomplete", field="step", fields="座位")
    told = msgspec.structs.replace(stepped, fields={"seats": "12"})
    assert prepare_step(last, facts | {"case": told}) == last


def test_an_item_taken_off_the_list_opens_no_new_case() -> None:
    closed = msgspec.structs.replace(EDITION, items=(msgspec.structs.replace(items()["3.1.2"], offered=False),))
    facts = FACTS | {"catalogue": catalogue_decider.fold([closed])}
    then_refused(prepare(ask(OpenCase, on=date(2026, 7, 1)), facts), "cases.item", field="item", item="3.1.2")


def test_a_day_that_let_somebody_in_is_not_put_right_so_that_it_would_not_have() -> None:
    judged = {"7.3.1-E1": "date", "7.3.1-E2": "status", "7.3.1-E3": "declared"}
    opened = case_decider.fold(
        [example(CaseOpened, item="7.3.1", judged=judged, fields={"graduated_on": "2025-07-01"})]
    )
    facts = FACTS | {"case": opened, "since": date(2026, 7, 1)}
    fill = FillCase(
        case=opened.case, operator=opened.operator, fields={"graduated_on": "2024-07-01"}, on=date(2026, 8, 1)
    )
    assert prepare_fill(fill, facts) == fill  # two years to the day when the case was opened
    for day in ("2024-06-30", "2026-07-02", ""):
        changed = msgspec.structs.replace(fill, fields={"graduated_on": day})
        then_refused(prepare_fill(changed, facts), "cases.not-eligible", field="graduated_on", rule="7.3.1-E1")
    as_it_was, handed_over = msgspec.structs.replace(fill, fields=opened.fields), {"since": date(2027, 7, 2)}
    assert prepare_fill(as_it_was, facts | handed_over) == as_it_was


def test_of_clauses_of_which_one_is_enough_the_day_matters_where_it_was_the_one() -> None:
    fill = FillCase(case="case-214", operator="op", fields={"unemployed_since": "2026-06-01"}, on=date(2026, 7, 1))
    by_day = {"2.1.4-E1": "status", "2.1.4-E2": "declared", "2.1.4-E3": "not-needed", "2.1.4-E4": "date"}
    for judged, refused in ((by_day, True), (by_day | {"2.1.4-E3": "declared", "2.1.4-E4": "not-needed"}, False)):
        opened = case_decider.fold([example(CaseOpened, item="2.1.4", judged=judged)])
        answer = prepare_fill(fill, FACTS | {"case": opened, "since": date(2026, 7, 1)})
        assert isinstance(answer, Refusal) == refused
