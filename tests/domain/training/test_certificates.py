"""The number of a certificate is put right by a fact of its own, until money is confirmed by it."""

from __future__ import annotations

from typing import Any

import pytest

from domain.cases.case import decider as cases
from domain.cases.commands import FillCase
from domain.cases.events import CaseOpened
from domain.operators.events import ContractSigned, OperatorAdmitted
from domain.operators.operator import decider as operators
from domain.policies.training_rules import certificate_settled, prepare_certificate
from domain.shared.message import Event
from domain.shared.personal import Personal
from domain.shared.refusal import Refusal
from domain.subsidies import events as s
from domain.subsidies.claim import decider as claims
from domain.training import commands as c
from domain.training import events as e
from domain.training.course import decider
from tests.support.asked import ask
from tests.support.controls import DAY, OTHER_PERSON, example
from tests.support.given import given, then_refused

HELD = (example(e.CourseCollected), example(e.CoursePublished), example(e.PersonEnrolled))
PASSED = (*HELD, example(e.TrainingResultRecorded))
CORRECT, CORRECTED = ask(c.CorrectCertificate), example(e.CertificateCorrected)


def test_another_number_is_a_new_fact_with_its_reason() -> None:
    given(decider, *PASSED).when(CORRECT).then(CORRECTED)
    given(decider, *PASSED, CORRECTED).when(CORRECT).then_nothing()
    now = given(decider, *PASSED, CORRECTED).state.enrolments[CORRECTED.person]
    assert (now.result, now.certificate) == ("passed", CORRECTED.certificate)


def test_a_result_told_again_with_another_number_is_not_answered_as_done() -> None:
    again = ask(c.RecordTrainingResult, on=HELD[0].last, certificate=CORRECTED.certificate)
    given(decider, *PASSED).when(again).then_refused("courses.certificate-known", field="certificate")
    given(decider, *PASSED, CORRECTED).when(again).then_nothing()


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"certificate": Personal.of(" ")}, "courses.certificate-empty", "certificate"),
        ({"reason": " "}, "courses.certificate-reason", "reason"),
        ({"person": OTHER_PERSON}, "courses.not-enrolled", "person"),
    ],
)
def test_a_correction_says_the_number_and_why(changes: dict[str, Any], code: str, field: str) -> None:
    given(decider, *PASSED).when(ask(c.CorrectCertificate, **changes)).then_refused(code, field=field)


def test_only_a_pass_has_a_certificate() -> None:
    failed = example(e.TrainingResultRecorded, result="failed", certificate=None)
    given(decider, *HELD, failed).when(CORRECT).then_refused("courses.no-certificate", field="certificate")
    given(decider, *HELD).when(CORRECT).then_refused("courses.no-certificate", field="certificate")


def claim(*more: Event, subsidy: str = "training", person: str = CORRECTED.person) -> Any:
    drafted = example(s.ClaimDrafted, item="4.2.1", subsidies=("training",))
    line = example(s.ClaimLineAdded, subsidy=subsidy, person=person)
    return given(claims, drafted, line, *more).state


OPERATOR = given(operators, example(OperatorAdmitted), example(ContractSigned)).state
CONFIRMED = (example(s.ClaimSentUp), example(s.ClaimConfirmed))


def test_a_number_by_which_money_was_confirmed_stays() -> None:
    facts: dict[str, Any] = {"operator": OPERATOR, "claims": (None, claim(*CONFIRMED))}
    then_refused(prepare_certificate(CORRECT, facts), "courses.certificate-confirmed", field="certificate")
    for other in (
        claim(),
        claim(*CONFIRMED[:1]),
        claim(*CONFIRMED, person=OTHER_PERSON),
        claim(*CONFIRMED, subsidy="flexible-insurance"),
        claim(*CONFIRMED, example(s.ClaimTakenBack)),
    ):
        assert prepare_certificate(CORRECT, {"operator": OPERATOR, "claims": (other,)}) is CORRECT
    assert isinstance(prepare_certificate(CORRECT, {"operator": None, "claims": ()}), Refusal)


def test_the_form_of_a_test_keeps_the_certificate_its_claim_was_confirmed_by() -> None:
    fields = {"certificate_kind": "养老护理员（初级）", "materials": "齐全"}
    case = given(cases, example(CaseOpened, item="4.2.2", fields=fields)).state
    paid = claim(*CONFIRMED, person=case.subject)

    def fill(retold: tuple[str, ...] = (), **changes: str) -> FillCase:
        return FillCase(case=case.case, operator=case.operator, fields=fields | changes, retold=retold, on=DAY)

    kind = certificate_settled(fill(certificate_kind="保育师"), case, paid)
    then_refused(kind, "courses.certificate-confirmed", field="certificate_kind")
    number = certificate_settled(fill(("certificate",)), case, paid)
    then_refused(number, "courses.certificate-confirmed", field="certificate")
    assert certificate_settled(fill(materials="补了缴费凭证"), case, paid) is None
    assert certificate_settled(fill(("certificate",)), case, claim(person=case.subject)) is None
