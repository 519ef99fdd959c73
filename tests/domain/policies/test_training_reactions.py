"""The form of an enrolment's case names another class."""

from typing import Any

from domain.cases.case import decider as cases
from domain.cases.events import CaseFilled, CaseOpened, CaseStepCompleted
from domain.policies.training_reactions import former_course, when_case_filled
from domain.shared.message import Command, Event
from domain.training import events as e
from domain.training.commands import CancelEnrolment, EnrolPerson
from domain.training.course import decider as courses
from tests.support.asked import ask
from tests.support.controls import DAY, example
from tests.support.given import given

OLD = (example(e.CourseCollected), example(e.CoursePublished))
SEATED, WAITING = example(e.PersonEnrolled), example(e.PersonWaitlisted)
CASE: dict[str, str] = {"case": SEATED.case, "subject": SEATED.person}
FREED = ask(CancelEnrolment, case=SEATED.case, cause="other-course")
TAKEN = ask(EnrolPerson, course="COURSE-2", only_a_seat=True)


def filled(now: str, *held: Event, item: str = "4.1.2", done: int = 4) -> list[Command]:
    """What follows when the form of a case whose seat is in the class of the examples names another."""
    opened = example(CaseOpened, **CASE, item=item, fields={"course": SEATED.course})
    steps = [example(CaseStepCompleted, case=SEATED.case, step=n + 1) for n in range(done)]
    told = example(CaseFilled, **CASE, fields={"course": now})
    case = given(cases, opened, *steps, told).state
    former = given(courses, *OLD, *held).state if former_course(case) == SEATED.course else None
    facts: dict[str, Any] = {"case": case, "former": former}
    return when_case_filled(told, facts, DAY)


def test_another_class_frees_the_seat_and_takes_one_there() -> None:
    assert filled("COURSE-2", SEATED) == [FREED, TAKEN]


def test_no_class_any_more_frees_the_seat() -> None:
    assert filled("", SEATED) == [FREED]


def test_who_waited_and_who_gave_up_may_wait_in_the_other_line() -> None:
    waits = ask(EnrolPerson, course="COURSE-2", only_a_seat=False)
    assert filled("COURSE-2", WAITING) == [FREED, waits]
    assert filled("COURSE-2", SEATED, example(e.EnrolmentCancelled)) == [FREED, waits]
    assert filled("COURSE-2", example(e.PersonEnrolled, case="another")) == [FREED, waits]


def test_before_the_step_no_seat_is_taken() -> None:
    assert filled("COURSE-2", done=3) == [FREED]


def test_the_same_class_and_another_item_change_nothing() -> None:
    assert filled(SEATED.course, SEATED) == []
    assert filled("COURSE-2", SEATED, item="4.2.3") == []
