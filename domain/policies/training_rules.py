"""A certificate that money was confirmed by stays as it is: that of a class, and that of a test."""

from __future__ import annotations

from domain.cases.case import Case
from domain.cases.commands import FillCase
from domain.policies.contract_scope import out_of_period
from domain.policies.facts import Facts
from domain.shared.refusal import Refusal, refuse
from domain.subsidies.claim import SubsidyClaim
from domain.training.commands import CorrectCertificate

BY_CERTIFICATE = ("training", "certificate")
"""培训补贴 and 鉴定补贴 (annex 2, 4.2.1 and 4.2.2): both are claimed with the certificate."""
TEST_ITEM, OF_CERTIFICATE = "4.2.2", ("certificate_kind", "certified_on", "certificate")
"""What the form of a test of skills tells of it."""


def prepare_certificate(command: CorrectCertificate, facts: Facts) -> CorrectCertificate | Refusal:
    """In a contract's period, and only as long as the county bureau has confirmed no claim that rests on it."""
    claims: tuple[SubsidyClaim | None, ...] = facts["claims"] or ()
    if problem := out_of_period(facts["operator"], command.on):
        return problem
    for claim in claims:
        if claim is not None and is_settled(claim, command.person, command.course):
            return refuse("courses.certificate-confirmed", field="certificate", claim=claim.claim)
    return command


def rests_on_its_form(case: Case | None) -> bool:
    """The form of 4.2.2 tells the certificate that its own claim is for."""
    return case is not None and case.item == TEST_ITEM


def certificate_settled(command: FillCase, case: Case, claim: SubsidyClaim | None) -> Refusal | None:
    """What a test's form says of the certificate is not told otherwise once its claim is confirmed."""
    if not rests_on_its_form(case) or claim is None or not is_settled(claim, case.subject):
        return None
    retold = [name for name in OF_CERTIFICATE if command.fields.get(name, "") != case.fields.get(name, "")]
    changed = next((name for name in (*retold, *command.retold) if name in OF_CERTIFICATE), None)
    return refuse("courses.certificate-confirmed", field=changed, claim=claim.claim) if changed else None


def is_settled(claim: SubsidyClaim, person: str, course: str = "") -> bool:
    """The county bureau has confirmed money for the person's training or test; a line that names another class than
    `course` does not rest on its certificate."""
    lines = [line for line in claim.lines if line.person == person and line.subsidy in BY_CERTIFICATE]
    paid = any(not (line.course and course) or line.course == course for line in lines)
    return claim.status == "confirmed" and paid
