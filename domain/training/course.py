"""Course (培训班期): decide."""

from __future__ import annotations

from domain.shared.decider import Decider, Decision
from domain.shared.message import Command
from domain.shared.refusal import Refusal, refuse
from domain.training import results, seats
from domain.training.commands import (
    CancelEnrolment,
    CollectCourse,
    CorrectCertificate,
    EnrolPerson,
    PublishCourse,
    RecordAttendance,
    RecordEmploymentAfterTraining,
    RecordTrainingResult,
    WithdrawCourse,
)
from domain.training.events import (
    AttendanceRecorded,
    CourseCollected,
    CoursePublished,
    CourseWithdrawn,
    EmploymentAfterTrainingRecorded,
)
from domain.training.state import Course, evolve

KINDS = ("skill", "startup")
CAUSES = ("skill-mismatch", "wage", "place", "family", "health", "few-vacancies", "other")
"""Why somebody is not at work after training (分析原因)."""

MOST_SEATS = 500


def decide(command: Command, state: Course | None) -> Decision:
    match command:
        case CollectCourse():
            return _collect(command, state)
        case WithdrawCourse() | CancelEnrolment() if state is None:
            return []  # the case behind it never came so far
        case _ if state is None:
            return refuse("courses.unknown", field="course")
        case PublishCourse():
            return (
                [] if state.status != "collected" else [CoursePublished(course=state.course, operator=state.operator)]
            )
        case WithdrawCourse():
            return _withdraw(command, state)
        case EnrolPerson():
            return seats.enrol(command, state)
        case CancelEnrolment():
            return seats.cancel(command, state)
        case RecordAttendance():
            return _attendance(command, state)
        case RecordTrainingResult():
            return results.record(command, state)
        case CorrectCertificate():
            return results.correct(command, state)
        case RecordEmploymentAfterTraining():
            return _employment(command, state)
    raise TypeError(f"a course does not decide {type(command).__name__}")


def _collect(command: CollectCourse, state: Course | None) -> Decision:
    """From the form of the case; put right, it is told again, as long as everybody enrolled keeps a seat; more seats
    go to those who wait."""
    if problem := _problem(command):
        return problem
    if state and len(state.enrolments) > command.seats:
        return refuse("courses.seats-taken", field="seats", taken=len(state.enrolments))
    collected = CourseCollected(**{f: getattr(command, f) for f in CourseCollected.__struct_fields__})
    same = state is not None and all(getattr(state, f) == getattr(collected, f) for f in collected.__struct_fields__)
    return [] if same else [collected, *seats.moved_up(evolve(state, collected), command.on)]


def _problem(command: CollectCourse) -> Refusal | None:
    if command.kind not in KINDS:
        return refuse("courses.kind", field="kind")
    if not command.project.strip() or not command.institution.strip():
        return refuse("courses.project", field="project")
    if command.last < command.first:
        return refuse("courses.period-order", field="last")
    if not 1 <= command.seats <= MOST_SEATS:
        return refuse("courses.seats", field="seats", most=MOST_SEATS)
    return None


def _withdraw(command: WithdrawCourse, state: Course) -> Decision:
    if state.status == "withdrawn":
        return []
    withdrawn = CourseWithdrawn(course=state.course, operator=state.operator, cause=command.cause)
    return [withdrawn, *seats.given_back(state, command.cause)]


def _attendance(command: RecordAttendance, state: Course) -> Decision:
    if state.status != "published":
        return refuse("courses.not-open", field="course")
    if not state.first <= command.day <= state.last:
        first, last = state.first.isoformat(), state.last.isoformat()
        return refuse("courses.not-a-day", field="day", first=first, last=last)
    if command.day > command.on:
        return refuse("courses.day-to-come", field="day")
    if not set(command.present) <= state.enrolments.keys():
        return refuse("courses.not-enrolled", field="present")
    present = tuple(sorted(set(command.present)))
    if state.sessions.get(command.day.isoformat()) == present:
        return []
    return [AttendanceRecorded(course=state.course, operator=state.operator, day=command.day, present=present)]


def _employment(command: RecordEmploymentAfterTraining, state: Course) -> Decision:
    """Annex 2, 4.2.3: 对未能就业的学员分析其原因，制订计划."""
    known = state.enrolments.get(command.person)
    if known is None:
        return refuse("courses.not-enrolled", field="person")
    if command.on < state.last:
        return refuse("courses.not-over", field="employed", last=state.last.isoformat())
    if command.employed and not command.workplace.strip():
        return refuse("courses.workplace", field="workplace")
    if not command.employed and command.cause not in CAUSES:
        return refuse("courses.cause", field="cause")
    if not command.employed and not command.plan.strip():
        return refuse("courses.plan", field="plan")
    if command.next_on is not None and command.next_on <= command.on:
        return refuse("courses.next-on", field="next_on")
    told = {f: getattr(command, f) for f in EmploymentAfterTrainingRecorded.__struct_fields__}
    if command.employed:
        told |= {"cause": "", "plan": "", "next_on": None}
    else:
        told |= {"workplace": ""}
    return [EmploymentAfterTrainingRecorded(**told)]


decider = Decider(initial=None, evolve=evolve, decide=decide)
