"""Stream `<operator>/course/<id>`: a class (培训班期) with its enrolments, from its announcement to what came of it.

All enrolments of a class are in its one stream, so that two windows can never give away the same seat.
"""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event
from domain.shared.personal import Personal


class CourseCollected(Event, frozen=True, kw_only=True):
    """Annex 2, 4.1.1: 培训机构名称, 资质情况, 培训项目, 培训班期, 联系方式. Told again when the form was put right."""

    course: str
    operator: str
    outlet: str
    case: str
    kind: str  # "skill" 职业技能培训 or "startup" 创业培训
    institution: str
    qualification: str
    project: str
    first: date
    last: date
    place: str
    village: str
    seats: int
    contact: str  # the institution's public telephone
    channels: tuple[str, ...]  # 电子显示设备, 触摸屏, 微信公众号, 宣传栏


class CoursePublished(Event, frozen=True, kw_only=True):
    course: str
    operator: str


class CourseWithdrawn(Event, frozen=True, kw_only=True):
    """The case behind it was withdrawn or voided: nobody enrols any more."""

    course: str
    operator: str
    cause: str  # "withdrawn" or "voided"


class PersonEnrolled(Event, frozen=True, kw_only=True):
    """Annex 2, 4.1.2 and 5.1.1: 协助报名登记. `taken` seats are taken now."""

    course: str
    operator: str
    outlet: str
    person: str
    case: str
    taken: int


class PersonWaitlisted(Event, frozen=True, kw_only=True):
    """候补: no seat was left; the person is `place`th in line, counted from 1."""

    course: str
    operator: str
    outlet: str
    person: str
    case: str
    place: int


class PersonMovedUp(Event, frozen=True, kw_only=True):
    """A seat came free and went to the first in line. `taken` seats are taken now; the class begins on `first`."""

    course: str
    operator: str
    outlet: str
    person: str
    case: str
    kind: str
    first: date
    taken: int


class WaitingEnded(Event, frozen=True, kw_only=True):
    """Left the line before a seat came free; whoever stood behind moves on by one."""

    course: str
    operator: str
    person: str
    case: str
    cause: str  # "declined", "other-course", "voided", or "withdrawn" with its class


class EnrolmentCancelled(Event, frozen=True, kw_only=True):
    """Given up before there was a result, or enrolled in error: the seat is free again."""

    course: str
    operator: str
    person: str
    case: str
    cause: str  # "declined", "other-course", "voided", or "withdrawn" with its class


class AttendanceRecorded(Event, frozen=True, kw_only=True):
    """Who was there on a day of the class; told again, the later one holds."""

    course: str
    operator: str
    day: date
    present: tuple[str, ...]


class TrainingResultRecorded(Event, frozen=True, kw_only=True):
    """`certificate` is the number of the certificate (证书编号), of who passed."""

    course: str
    operator: str
    person: str
    case: str
    result: str  # "passed", "failed" or "left"
    certificate: Personal | None = None


class CertificateCorrected(Event, frozen=True, kw_only=True):
    """The number of a certificate was wrong, or there is a new one: `certificate` holds from now on."""

    course: str
    operator: str
    person: str
    case: str
    certificate: Personal
    reason: str


class EmploymentAfterTrainingRecorded(Event, frozen=True, kw_only=True):
    """Annex 2, 4.2.3: at work, or why not (分析原因), the plan (制订计划) and the next contact."""

    course: str
    operator: str
    person: str
    employed: bool
    workplace: str
    cause: str
    plan: str
    next_on: date | None
    case: str = ""


EVENTS = {
    "training.course-collected.v1": CourseCollected,
    "training.course-published.v1": CoursePublished,
    "training.course-withdrawn.v1": CourseWithdrawn,
    "training.person-enrolled.v1": PersonEnrolled,
    "training.person-waitlisted.v1": PersonWaitlisted,
    "training.person-moved-up.v1": PersonMovedUp,
    "training.waiting-ended.v1": WaitingEnded,
    "training.enrolment-cancelled.v1": EnrolmentCancelled,
    "training.attendance-recorded.v1": AttendanceRecorded,
    "training.result-recorded.v1": TrainingResultRecorded,
    "training.certificate-corrected.v1": CertificateCorrected,
    "training.employment-recorded.v1": EmploymentAfterTrainingRecorded,
}
PERSONAL_OF = {"training.result-recorded.v1": "person", "training.certificate-corrected.v1": "person"}


def stream(operator: str, course: str) -> str:
    return f"{operator}/course/{course}"
