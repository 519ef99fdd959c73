"""What may be asked of a class."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Command
from domain.shared.personal import Personal


class CollectCourse(Command, frozen=True, kw_only=True):
    """Follows the first step of a case of 4.1.1, from its form."""

    course: str
    operator: str
    outlet: str
    case: str
    kind: str
    institution: str
    qualification: str
    project: str
    first: date
    last: date
    place: str
    village: str
    seats: int
    contact: str
    channels: tuple[str, ...] = ()


class PublishCourse(Command, frozen=True, kw_only=True):
    course: str
    operator: str


class WithdrawCourse(Command, frozen=True, kw_only=True):
    course: str
    operator: str
    cause: str


class EnrolPerson(Command, frozen=True, kw_only=True):
    """Follows the step 协助报名登记 of a case of 4.1.2 or 5.1.1; `kind` is what the item is for.

    When the class is full, the person waits in line (候补); not with `only_a_seat`, who gives up another for it.
    """

    course: str
    operator: str
    outlet: str
    person: str
    case: str
    kind: str
    only_a_seat: bool = False


class CancelEnrolment(Command, frozen=True, kw_only=True):
    """`case` is the case of the enrolment; without one, the person's present enrolment, or place in line, is meant.

    `cause` is "declined"; "voided" or "withdrawn" with the case; or "other-course": its form names another class now.
    """

    course: str
    operator: str
    person: str
    cause: str = "declined"
    case: str = ""


class RecordAttendance(Command, frozen=True, kw_only=True):
    course: str
    operator: str
    day: date
    present: tuple[str, ...]


class RecordTrainingResult(Command, frozen=True, kw_only=True):
    course: str
    operator: str
    person: str
    result: str
    certificate: Personal | None = None


class CorrectCertificate(Command, frozen=True, kw_only=True):
    """Another number of the certificate of who passed; `reason` is in words, without names or numbers.

    `claims` are the operator's claims for money by which the certificate was shown since the class began.
    """

    course: str
    operator: str
    person: str
    certificate: Personal
    reason: str
    claims: tuple[str, ...] = ()


class RecordEmploymentAfterTraining(Command, frozen=True, kw_only=True):
    """`case` is the case of 4.2.3, when it follows from one."""

    course: str
    operator: str
    person: str
    employed: bool
    workplace: str = ""
    cause: str = ""
    plan: str = ""
    next_on: date | None = None
    case: str = ""
