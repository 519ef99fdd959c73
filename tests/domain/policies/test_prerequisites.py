"""Which items come before another: decided from registers and finished cases, attested where no record can show it."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from domain.cases.case import Case
from domain.cases.case import decider as cases
from domain.cases.commands import OpenCase
from domain.cases.events import CaseFinished, CaseOpened, CaseVoided
from domain.catalogue.catalogue import items
from domain.catalogue.item import ServiceItem
from domain.catalogue.prerequisites import LATER, attesting, said, said_of
from domain.operators.events import ContractSigned, OperatorAdmitted, OutletOpened
from domain.operators.operator import decider as operator_decider
from domain.people.person import Person
from domain.policies.case_intake import prepare
from domain.policies.eligibility_rules import Applicant
from domain.policies.prerequisites import (
    STATUS_LEFT,
    done_before,
    grounds_before,
    look_back,
    not_preceded,
)
from tests.domain.policies.test_case_intake import FACTS as INTAKE
from tests.domain.policies.test_case_intake import FOR_EMPLOYER
from tests.support.asked import ask
from tests.support.controls import DAY, EMPLOYER, OPERATOR, PERSON, VILLAGE, example
from tests.support.given import then_refused

PAIRS = [(item, code) for item in items().values() for code in item.depends_on]
AGENCY, SURVEY, ASSISTANCE = "3.3.1", "6.1.1", "6.2.1"


def somebody(item: ServiceItem, *statuses: str, declared: tuple[str, ...] = ()) -> Applicant:
    held = dict.fromkeys(statuses, "case")
    person = Person(person=PERSON, born=DAY, sex="F", village=VILLAGE, operators=frozenset({OPERATOR}), statuses=held)
    serves = {"person", "household"} & set(item.kinds())
    return Applicant(person=person if serves else None, declared=frozenset(declared), on=DAY)


@pytest.mark.parametrize(("item", "code"), PAIRS, ids=[f"{item.code} after {code}" for item, code in PAIRS])
def test_each_item_that_comes_first_is_decided_and_said_in_the_notices_words(item: ServiceItem, code: str) -> None:
    """Not done, it stands against the case unless a clause says so or the thing is named later; done, it does not."""
    found = {one.item: one for one in look_back(item, somebody(item), {})}[code]
    quote = said_of(item.code, code).quote
    assert quote in item.standard_text
    status = STATUS_LEFT.get(code, "")
    match found.answer.ground:
        case "later":
            assert said_of(item.code, code).later in LATER
            return
        case "clause":
            assert any(rule.status == status for clause in item.clauses for rule in clause.rule)
            return
        case "status":
            done = somebody(item, status)
        case _:
            done = somebody(item, declared=(attesting(code),))
    assert quote
    only = msgspec.structs.replace(item, depends_on=(code,))
    refused = not_preceded(only, look_back(only, somebody(item), {}))
    assert refused is not None
    assert (refused.params["before"], refused.params["clause"]) == (code, quote)
    assert not_preceded(only, look_back(only, done, {})) is None


def test_only_pairs_of_the_catalogue_are_spoken_of() -> None:
    assert {(item, code) for item, pairs in said().items() for code in pairs} <= {(one.code, c) for one, c in PAIRS}


def test_a_registration_cannot_be_attested() -> None:
    """It is the province's own: who has none is registered first."""
    referral = items()["3.1.3"]
    befores = look_back(referral, somebody(referral, declared=(attesting("3.1.2"),)), {})
    then_refused(not_preceded(referral, befores), "cases.before", field="subject", before="3.1.2")


def test_what_an_officer_puts_first_is_asked_for_too() -> None:
    item = msgspec.structs.replace(items()["4.1.1"], depends_on=("2.1.1", "1.1.3"))
    refused = not_preceded(item, look_back(item, somebody(item), {}))
    then_refused(refused, "cases.before-attested", field="declared", before="2.1.1", clause="前置事项")


def earlier(item: str, *more: Any, **of: str) -> Case:
    of = {"subject_kind": "employer", "subject": EMPLOYER} | of
    case = cases.fold([example(CaseOpened, item=item, **of), *more])
    assert isinstance(case, Case)
    return case


CONTRACT = example(ContractSigned, items=tuple(items()))
OPERATOR_OF_ALL = operator_decider.fold([example(OperatorAdmitted), CONTRACT, example(OutletOpened)])
FACTS = INTAKE | {"operator": OPERATOR_OF_ALL}
FINISHED = example(CaseFinished)
FOR = FOR_EMPLOYER | {"item": AGENCY, "about": "", "fields": {"occupation": "缝纫工", "headcount": "20"}}


def test_a_finished_case_of_the_same_subject_shows_what_came_first_and_is_kept() -> None:
    vacancy = earlier("3.1.1", FINISHED)
    prepared = prepare(ask(OpenCase, **FOR), FACTS | {"earlier": (vacancy,)})
    assert isinstance(prepared, OpenCase)
    assert prepared.judged == {"3.1.1": f"case {vacancy.case}"}


@pytest.mark.parametrize(
    "case",
    [
        None,
        earlier("3.1.1"),
        earlier("3.1.1", FINISHED, example(CaseVoided, was_finished=True)),
        earlier("3.1.1", FINISHED, subject="employer-2"),
        earlier("3.1.5", FINISHED),
    ],
    ids=["missing, or another operator's", "open", "voided", "of another subject", "of another item"],
)
def test_no_other_case_shows_it(case: Case | None) -> None:
    refused = prepare(ask(OpenCase, **FOR), FACTS | {"earlier": (case,)})
    then_refused(refused, "cases.before-attested", field="declared", before="3.1.1")
    attested = prepare(ask(OpenCase, **FOR | {"declared": (attesting("3.1.1"),)}), FACTS | {"earlier": (case,)})
    assert isinstance(attested, OpenCase)
    assert attested.judged == {"3.1.1": "attested"}


def test_of_what_begins_with_its_case_any_finished_one_of_the_operator_came_first() -> None:
    survey = earlier(SURVEY, FINISHED, subject_kind="campaign", subject="campaign-1")
    asked = ask(OpenCase, item=ASSISTANCE, subject_kind="campaign", subject="campaign-2")
    done = done_before(asked, {"earlier": (survey,)})
    assert grounds_before(look_back(items()[ASSISTANCE], somebody(items()[ASSISTANCE]), done)) == {
        SURVEY: f"case {survey.case}"
    }


def test_a_case_that_is_handed_over_is_not_judged_again() -> None:
    """It was let in when it was opened; what the person has lost since does not stand against it."""
    old = earlier("2.1.4", subject_kind="person", subject=PERSON)
    old = msgspec.structs.replace(old, judged={"2.1.4-E1": "status"}, catalogue=1)
    asked = ask(OpenCase, item="2.1.4", declared=(), carries_on=old.case, carried_from="op-350102-009")
    prepared = prepare(asked, FACTS | {"carried": old})
    assert isinstance(prepared, OpenCase)
    assert (prepared.judged, prepared.catalogue) == (old.judged, 1)
    then_refused(prepare(asked, FACTS), "cases.not-eligible", field="subject")
