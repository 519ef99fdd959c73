"""Events of classes → rows."""

from __future__ import annotations

from domain.training.events import (
    AttendanceRecorded,
    CertificateCorrected,
    CourseCollected,
    CoursePublished,
    CourseWithdrawn,
    EmploymentAfterTrainingRecorded,
    EnrolmentCancelled,
    PersonEnrolled,
    PersonMovedUp,
    PersonWaitlisted,
    TrainingResultRecorded,
    WaitingEnded,
)
from projections.room import Room, needs, on
from projections.rows import Rows
from projections.training_board.tables import course_sessions, course_words, courses, enrolments
from projections.words import normal, words
from tenants.store.envelope import Envelope


def on_collected(rows: Rows, envelope: Envelope) -> None:
    """Told again when the form was put right."""
    event: CourseCollected = envelope.event
    told = {name: getattr(event, name) for name in event.__struct_fields__} | {
        "channels": list(event.channels),
        "find": f"{normal(event.project)} {normal(event.institution)}",
    }
    if rows.get(courses, event.course) is None:
        rows.add(courses, **told, taken=0, passed=0, waiting=0, status="collected", collected_on=envelope.on)
    else:
        rows.change(courses, event.course).update(told)
    for word in words(event.project, event.institution):
        rows.add(course_words, word=word, id=event.course)


def on_published(rows: Rows, envelope: Envelope) -> None:
    rows.change(courses, envelope.event.course).update(status="published", published_on=envelope.on)


def on_withdrawn(rows: Rows, envelope: Envelope) -> None:
    rows.change(courses, envelope.event.course)["status"] = "withdrawn"


def on_enrolled(rows: Rows, envelope: Envelope) -> None:
    event: PersonEnrolled = envelope.event
    _begin(rows, envelope, "enrolled")
    rows.change(courses, event.course)["taken"] = event.taken


def on_waitlisted(rows: Rows, envelope: Envelope) -> None:
    _begin(rows, envelope, "waiting")
    rows.change(courses, envelope.event.course)["waiting"] += 1


def on_moved_up(rows: Rows, envelope: Envelope) -> None:
    event: PersonMovedUp = envelope.event
    _begin(rows, envelope, "enrolled")
    course = rows.change(courses, event.course)
    course.update(taken=event.taken, waiting=course["waiting"] - 1)


def on_waiting_ended(rows: Rows, envelope: Envelope) -> None:
    event: WaitingEnded = envelope.event
    rows.change(enrolments, (event.course, event.person)).update(status="cancelled", queued=None)
    rows.change(courses, event.course)["waiting"] -= 1


def _begin(rows: Rows, envelope: Envelope, status: str) -> None:
    """Who enrols again after giving up begins anew."""
    event: PersonEnrolled | PersonWaitlisted | PersonMovedUp = envelope.event
    fresh = {
        **{name: getattr(event, name) for name in ("operator", "outlet", "case")},
        **{"status": status, "queued": envelope.position if status == "waiting" else None},
        **{"enrolled_on": envelope.on, "days_present": 0, "result_on": None},
        **{"certificate": None, "corrected_on": None, "work": "untold", "workplace": "", "cause": "", "plan": ""},
        **{"next_on": None, "followed_on": None},
    }
    key = (event.course, event.person)
    if rows.get(enrolments, key) is None:
        rows.add(enrolments, course=event.course, person=event.person, **fresh)
    else:
        rows.change(enrolments, key).update(fresh)


def on_cancelled(rows: Rows, envelope: Envelope) -> None:
    event: EnrolmentCancelled = envelope.event
    enrolment, course = rows.change(enrolments, (event.course, event.person)), rows.change(courses, event.course)
    course["taken"] -= 1
    course["passed"] -= enrolment["status"] == "passed"
    enrolment["status"] = "cancelled"


def on_attendance(rows: Rows, envelope: Envelope) -> None:
    """The later record of a day holds."""
    event: AttendanceRecorded = envelope.event
    key, now = (event.course, event.day), set(event.present)
    known = rows.get(course_sessions, key)
    before = set(known["present"]) if known else set()
    if known is None:
        rows.add(course_sessions, course=event.course, day=event.day, present=sorted(now), recorded_on=envelope.on)
    else:
        rows.change(course_sessions, key).update(present=sorted(now), recorded_on=envelope.on)
    for person in sorted(now ^ before):
        rows.change(enrolments, (event.course, person))["days_present"] += 1 if person in now else -1


def on_result(rows: Rows, envelope: Envelope) -> None:
    event: TrainingResultRecorded = envelope.event
    certificate = event.certificate.sealed if event.certificate else None
    rows.change(enrolments, (event.course, event.person)).update(
        status=event.result, result_on=envelope.on, certificate=certificate
    )
    rows.change(courses, event.course)["passed"] += event.result == "passed"


def on_certificate_corrected(rows: Rows, envelope: Envelope) -> None:
    event: CertificateCorrected = envelope.event
    enrolment = rows.change(enrolments, (event.course, event.person))
    enrolment.update(certificate=event.certificate.sealed, corrected_on=envelope.on)


def on_employment(rows: Rows, envelope: Envelope) -> None:
    event: EmploymentAfterTrainingRecorded = envelope.event
    rows.change(enrolments, (event.course, event.person)).update(
        work="employed" if event.employed else "unemployed",
        workplace=event.workplace,
        cause=event.cause,
        plan=event.plan,
        next_on=event.next_on,
        followed_on=envelope.on,
    )


_COURSE = needs(courses, "event.course")
_ENROLMENT = needs(enrolments, "event.course", "event.person")
ROOM = Room(
    name="training_board",
    version=3,
    tables=(courses, course_words, enrolments, course_sessions),
    handlers={
        CourseCollected: on(on_collected, _COURSE),
        CoursePublished: on(on_published, _COURSE),
        CourseWithdrawn: on(on_withdrawn, _COURSE),
        PersonEnrolled: on(on_enrolled, _COURSE, _ENROLMENT),
        PersonWaitlisted: on(on_waitlisted, _COURSE, _ENROLMENT),
        PersonMovedUp: on(on_moved_up, _COURSE, _ENROLMENT),
        WaitingEnded: on(on_waiting_ended, _COURSE, _ENROLMENT),
        EnrolmentCancelled: on(on_cancelled, _COURSE, _ENROLMENT),
        AttendanceRecorded: on(on_attendance, needs(course_sessions, "event.course", "event.day")),
        TrainingResultRecorded: on(on_result, _COURSE, _ENROLMENT),
        CertificateCorrected: on(on_certificate_corrected, _ENROLMENT),
        EmploymentAfterTrainingRecorded: on(on_employment, _ENROLMENT),
    },
)
