"""The result of a class, and the number of the certificate that a pass goes with."""

from __future__ import annotations

from domain.shared.decider import Decision
from domain.shared.personal import Personal
from domain.shared.refusal import refuse
from domain.training.commands import CorrectCertificate, RecordTrainingResult
from domain.training.events import CertificateCorrected, TrainingResultRecorded
from domain.training.state import Course

PASSED = "passed"
RESULTS = (PASSED, "failed", "left")


def record(command: RecordTrainingResult, state: Course) -> Decision:
    """A result is told once; another number of the certificate is a correction, which says why."""
    known = state.enrolments.get(command.person)
    if known is None:
        return refuse("courses.not-enrolled", field="person")
    if command.result not in RESULTS:
        return refuse("courses.result", field="result")
    certificate = command.certificate
    if known.result is not None:
        if known.result != command.result:
            return refuse("courses.result-known", field="result", result=known.result)
        if certificate not in (None, known.certificate):
            return refuse("courses.certificate-known", field="certificate")
        return []
    if command.on < (state.first if command.result == "left" else state.last):
        return refuse("courses.not-over", field="result", last=state.last.isoformat())
    named = certificate is not None and _says(certificate)
    if (command.result == PASSED) != named:
        return refuse("courses.certificate", field="certificate")
    recorded = TrainingResultRecorded(
        course=state.course,
        operator=state.operator,
        person=command.person,
        case=known.case,
        result=command.result,
        certificate=certificate if named else None,
    )
    return [recorded]


def correct(command: CorrectCertificate, state: Course) -> Decision:
    """The number as it should have been, and why it was not: the former one stays in the history.

    What is sealed cannot be compared with what is typed: a number typed again is news.
    """
    known = state.enrolments.get(command.person)
    if known is None:
        return refuse("courses.not-enrolled", field="person")
    if known.result != PASSED:
        return refuse("courses.no-certificate", field="certificate")
    if not _says(command.certificate):
        return refuse("courses.certificate-empty", field="certificate")
    if command.certificate == known.certificate:
        return []
    if not command.reason.strip():
        return refuse("courses.certificate-reason", field="reason")
    corrected = CertificateCorrected(
        course=state.course,
        operator=state.operator,
        person=command.person,
        case=known.case,
        certificate=command.certificate,
        reason=command.reason.strip(),
    )
    return [corrected]


def _says(certificate: Personal) -> bool:
    return certificate.is_sealed or certificate.plain.strip() != ""
