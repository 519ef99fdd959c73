"""What a class is, told by its events."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.shared.message import Event
from domain.shared.personal import Personal
from domain.training.events import (
    AttendanceRecorded,
    CertificateCorrected,
    CourseCollected,
    CoursePublished,
    CourseWithdrawn,
    EnrolmentCancelled,
    PersonEnrolled,
    PersonMovedUp,
    PersonWaitlisted,
    TrainingResultRecorded,
    WaitingEnded,
)


class Enrolment(msgspec.Struct, frozen=True, kw_only=True):
    """One seat that is taken. `result` is None until it is known; a pass has a certificate."""

    case: str
    result: str | None = None
    certificate: Personal | None = None


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody in line for a seat (候补)."""

    case: str
    outlet: str


class Course(msgspec.Struct, frozen=True, kw_only=True):
    """`status` is collected, published or withdrawn; `enrolments` by person; `waiting` by person, the first in line
    first; `sessions` by ISO day who was there."""

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
    channels: tuple[str, ...]
    status: str = "collected"
    enrolments: dict[str, Enrolment] = {}
    waiting: dict[str, Waiting] = {}
    sessions: dict[str, tuple[str, ...]] = {}


def evolve(state: Course | None, event: Event) -> Course | None:
    if isinstance(event, CourseCollected):
        told = {f: getattr(event, f) for f in CourseCollected.__struct_fields__}
        return msgspec.structs.replace(state, **told) if state else Course(**told)
    if state is None:
        return None
    match event:
        case CoursePublished():
            return msgspec.structs.replace(state, status="published")
        case CourseWithdrawn():
            return msgspec.structs.replace(state, status="withdrawn")
        case PersonEnrolled():
            return _with(state, event.person, Enrolment(case=event.case))
        case PersonWaitlisted():
            line = {**state.waiting, event.person: Waiting(case=event.case, outlet=event.outlet)}
            return msgspec.structs.replace(state, waiting=line)
        case PersonMovedUp():
            return _with(_without(state, event.person), event.person, Enrolment(case=event.case))
        case EnrolmentCancelled() | WaitingEnded():
            return _without(state, event.person)
        case AttendanceRecorded():
            return msgspec.structs.replace(state, sessions={**state.sessions, event.day.isoformat(): event.present})
        case TrainingResultRecorded():
            result = Enrolment(case=event.case, result=event.result, certificate=event.certificate)
            return _with(state, event.person, result)
        case CertificateCorrected():
            corrected = Enrolment(case=event.case, result="passed", certificate=event.certificate)
            return _with(state, event.person, corrected)
    return state


def _with(state: Course, person: str, enrolment: Enrolment) -> Course:
    return msgspec.structs.replace(state, enrolments={**state.enrolments, person: enrolment})


def _without(state: Course, person: str) -> Course:
    """Neither in a seat nor in line."""
    seated = {one: held for one, held in state.enrolments.items() if one != person}
    line = {one: held for one, held in state.waiting.items() if one != person}
    return msgspec.structs.replace(state, enrolments=seated, waiting=line)
