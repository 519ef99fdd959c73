"""Classes and enrolments hang on cases: what a case of 4.1.1, 4.1.2, 4.2.3 or 5.1.1 brings about, and takes back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from domain.cases.case import Case
from domain.cases.events import CaseFilled, CaseFinished, CaseStepCompleted, CaseVoided, CaseWithdrawn
from domain.duties.commands import DropDuty, RaiseDuty
from domain.duties.duty import Duty
from domain.people.commands import EndStatus, GainStatus
from domain.policies.case_fields import day, named, number, several
from domain.policies.facts import Facts
from domain.shared.message import Command
from domain.training.commands import (
    CancelEnrolment,
    CollectCourse,
    EnrolPerson,
    PublishCourse,
    RecordEmploymentAfterTraining,
    WithdrawCourse,
)
from domain.training.events import EnrolmentCancelled, PersonEnrolled, PersonMovedUp, TrainingResultRecorded
from domain.training.state import Course

COURSE_ITEM, TRAINED_ITEM = "4.1.1", "4.2.3"
KIND_OF_ITEM = {"4.1.2": "skill", "5.1.1": "startup"}
ITEM_OF_KIND = {kind: item for item, kind in KIND_OF_ITEM.items()}
COLLECTED, ENROLLED = 1, 4
"""The steps 采集 of 4.1.1 and 协助报名登记 of 4.1.2 and 5.1.1."""

TRAINEE, CERTIFIED = "trainee", "certified"
TOLD_WITHIN = timedelta(days=2)
"""Whoever moved up from the waiting list is told so by then, at the latest on the first day of the class."""


def when_step_completed(event: CaseStepCompleted, facts: Facts, on: date) -> list[Command]:
    case: Case = facts["case"]
    if case.item == COURSE_ITEM and event.step == COLLECTED:
        return [_collect(case, on)]
    if case.item in KIND_OF_ITEM and event.step == ENROLLED:
        return [*_enrol(case, on)]
    return []


def former_course(case: Case | None) -> str | None:
    """The class an enrolment's form named until it was last filled in, when it names another now, or none."""
    if case is None or case.item not in KIND_OF_ITEM:
        return None
    before = named(case.before, "course")
    return before if before != named(case.fields, "course") else None


def when_case_filled(event: CaseFilled, facts: Facts, on: date) -> list[Command]:
    """协助报名登记 is for the class that the form names: what was held in another is free again, for whoever waits
    there; once that step is done, a seat is taken in this one."""
    case: Case = facts["case"]
    if case.item not in KIND_OF_ITEM or named(case.before, "course") == named(case.fields, "course"):
        return []
    enrol = _enrol(case, on) if case.done >= ENROLLED else []
    former: Course | None = facts["former"]
    if former is None:
        return [*enrol]
    place = {"course": former.course, "operator": case.operator, "person": case.subject, "case": case.case}
    seated = former.enrolments.get(case.subject)
    sits = seated is not None and seated.case == case.case
    return [CancelEnrolment(**place, cause="other-course", on=on), *(replace(one, only_a_seat=sits) for one in enrol)]


def when_case_finished(event: CaseFinished, facts: Facts, on: date) -> list[Command]:
    case: Case = facts["case"]
    if event.item == COURSE_ITEM:
        return [PublishCourse(course=event.subject, operator=event.operator, on=on)]
    if event.item == TRAINED_ITEM and (course := named(case.fields, "course")):
        fields, employed = case.fields, case.fields.get("employed") == "yes"
        recorded = RecordEmploymentAfterTraining(
            course=course,
            operator=case.operator,
            person=case.subject,
            employed=employed,
            workplace=fields.get("workplace", ""),
            cause="" if employed else fields.get("cause", ""),
            plan=fields.get("plan", ""),
            next_on=None if employed else day(fields, "next_on"),
            case=case.case,
            on=on,
        )
        return [recorded]
    return []


def when_case_taken_back(event: CaseWithdrawn | CaseVoided, facts: Facts, on: date) -> list[Command]:
    case: Case = facts["case"]
    cause = "voided" if isinstance(event, CaseVoided) else "withdrawn"
    if case.item == COURSE_ITEM:
        return [WithdrawCourse(course=case.subject, operator=case.operator, cause=cause, on=on)]
    if case.item in KIND_OF_ITEM and (course := named(case.fields, "course")):
        cause = "declined" if cause == "withdrawn" else cause
        place = {"course": course, "operator": case.operator, "person": case.subject}
        return [CancelEnrolment(**place, case=case.case, cause=cause, on=on)]
    return []


def when_enrolled(event: PersonEnrolled, facts: Facts, on: date) -> list[Command]:
    return [GainStatus(person=event.person, status=TRAINEE, case=event.case, operator=event.operator, on=on)]


def when_moved_up(event: PersonMovedUp, facts: Facts, on: date) -> list[Command]:
    """A trainee from now on, who has to be told."""
    tell = RaiseDuty(
        duty=seat_duty(event.case),
        operator=event.operator,
        outlet=event.outlet,
        kind="contact",
        text="候补转为正式报名，告知本人开班时间和地点",
        due_on=min(on + TOLD_WITHIN, event.first),
        about_kind="person",
        about=event.person,
        case=event.case,
        item=ITEM_OF_KIND[event.kind],
        on=on,
    )
    return [
        GainStatus(person=event.person, status=TRAINEE, case=event.case, operator=event.operator, on=on),
        tell,
    ]


def seat_duty(case: str) -> str:
    return f"{case}-seat"


def when_enrolment_cancelled(event: EnrolmentCancelled, facts: Facts, on: date) -> list[Command]:
    cause = "voided" if event.cause == "voided" else "cancelled"
    ended: list[Command] = [
        EndStatus(person=event.person, status=status, case=event.case, operator=event.operator, cause=cause, on=on)
        for status in (TRAINEE, CERTIFIED)
    ]
    owed: Duty | None = facts["seat_duty"]
    if owed is None or owed.status != "open":
        return ended
    return [*ended, DropDuty(duty=owed.duty, operator=event.operator, cause="not-needed", on=on)]


def when_result_recorded(event: TrainingResultRecorded, facts: Facts, on: date) -> list[Command]:
    if event.result != "passed":
        return []
    return [GainStatus(person=event.person, status=CERTIFIED, case=event.case, operator=event.operator, on=on)]


def _enrol(case: Case, on: date) -> Sequence[EnrolPerson]:
    if not (course := named(case.fields, "course")):
        return []
    enrol = EnrolPerson(
        course=course,
        operator=case.operator,
        outlet=case.outlet,
        person=case.subject,
        case=case.case,
        kind=KIND_OF_ITEM[case.item],
        on=on,
    )
    return [enrol]


def _collect(case: Case, on: date) -> CollectCourse:
    fields = case.fields
    first = day(fields, "first") or on
    return CollectCourse(
        course=case.subject,
        operator=case.operator,
        outlet=case.outlet,
        case=case.case,
        kind=fields.get("kind", "skill"),
        institution=fields.get("institution", ""),
        qualification=fields.get("qualification", ""),
        project=fields.get("project", ""),
        first=first,
        last=day(fields, "last") or first,
        place=fields.get("place", ""),
        village=case.village,
        seats=number(fields, "seats"),
        contact=fields.get("contact", ""),
        channels=several(fields, "channels"),
        on=on,
    )
