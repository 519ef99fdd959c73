"""Classes: as many people as seats, each once; attendance on the days of the class; a result once; what came of it."""

from datetime import date

import pytest

from domain.shared.personal import Personal
from domain.training import commands as c
from domain.training import events as e
from domain.training.course import decider
from tests.support.asked import ask
from tests.support.controls import DAY, OTHER_PERSON, PERSON, example
from tests.support.given import given

COLLECTED = example(e.CourseCollected)
PUBLISHED, ENROLLED = example(e.CoursePublished), example(e.PersonEnrolled)
OPEN = (COLLECTED, PUBLISHED)
LAST = COLLECTED.last
SECOND = example(e.PersonEnrolled, person=OTHER_PERSON, case="case-2", taken=2)
WAITING = example(e.PersonWaitlisted, person="third", case="case-3", place=1)


def test_a_class_is_collected_published_and_withdrawn() -> None:
    given(decider).when(ask(c.CollectCourse)).then(COLLECTED)
    given(decider, COLLECTED).when(ask(c.PublishCourse)).then(PUBLISHED)
    given(decider, *OPEN).when(ask(c.PublishCourse)).then_nothing()
    given(decider, *OPEN).when(ask(c.WithdrawCourse)).then(example(e.CourseWithdrawn))


def test_a_class_that_is_withdrawn_has_no_trainees_and_no_line() -> None:
    withdrawn, third = example(e.CourseWithdrawn), {"person": "third", "case": "case-3"}
    result = example(e.TrainingResultRecorded)  # of the first, who has been
    second = example(e.EnrolmentCancelled, person=OTHER_PERSON, case="case-2", cause="withdrawn")
    line = example(e.WaitingEnded, **third, cause="withdrawn")
    given(decider, *OPEN, ENROLLED, SECOND, WAITING, result).when(ask(c.WithdrawCourse)).then(withdrawn, second, line)


def test_a_form_put_right_is_told_again_but_takes_nobody_s_seat() -> None:
    given(decider, *OPEN).when(ask(c.CollectCourse)).then_nothing()
    given(decider, *OPEN).when(ask(c.CollectCourse, seats=9)).then(example(e.CourseCollected, seats=9))
    given(decider, *OPEN, ENROLLED, SECOND).when(ask(c.CollectCourse, seats=1)).then_refused(
        "courses.seats-taken", field="seats"
    )


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"kind": "cooking"}, "courses.kind", "kind"),
        ({"project": " "}, "courses.project", "project"),
        ({"last": date(2026, 7, 1)}, "courses.period-order", "last"),
        ({"seats": 0}, "courses.seats", "seats"),
        ({"seats": 501}, "courses.seats", "seats"),
    ],
)
def test_a_class_without_sense_is_refused(changes: dict[str, object], code: str, field: str) -> None:
    given(decider).when(ask(c.CollectCourse, **changes)).then_refused(code, field=field)


def test_a_class_takes_as_many_people_as_it_has_seats_and_each_once() -> None:
    given(decider, *OPEN).when(ask(c.EnrolPerson)).then(ENROLLED)
    given(decider, *OPEN, ENROLLED).when(ask(c.EnrolPerson)).then_nothing()
    twice = given(decider, *OPEN, ENROLLED).when(ask(c.EnrolPerson, case="another"))
    twice.then_refused("courses.enrolled-already", field="course")
    full = given(decider, *OPEN, ENROLLED, SECOND)
    full.when(ask(c.EnrolPerson, person="third", case="case-3")).then(WAITING)


def test_a_seat_given_up_is_free_again() -> None:
    left = example(e.EnrolmentCancelled)
    full = given(decider, *OPEN, ENROLLED, SECOND)
    full.when(ask(c.CancelEnrolment, case="")).then(left)
    full.when(ask(c.CancelEnrolment, case="of-another-class")).then_nothing()
    third = given(decider, *OPEN, ENROLLED, SECOND, left).when(ask(c.EnrolPerson, person="third"))
    third.then(example(e.PersonEnrolled, person="third", taken=2))


def test_nobody_enrols_before_publication_after_the_beginning_or_under_the_wrong_item() -> None:
    given(decider).when(ask(c.EnrolPerson)).then_refused("courses.unknown", field="course")
    given(decider, COLLECTED).when(ask(c.EnrolPerson)).then_refused("courses.not-open", field="course")
    given(decider, *OPEN).when(ask(c.EnrolPerson, on=date(2026, 7, 7))).then_refused("courses.begun", field="course")
    given(decider, *OPEN).when(ask(c.EnrolPerson, kind="startup")).then_refused("courses.other-kind", field="course")


def test_what_never_came_so_far_has_nothing_to_take_back() -> None:
    given(decider).when(ask(c.WithdrawCourse)).then_nothing()
    given(decider).when(ask(c.CancelEnrolment)).then_nothing()


def test_attendance_is_of_those_enrolled_on_a_day_of_the_class() -> None:
    held, day = given(decider, *OPEN, ENROLLED), date(2026, 7, 6)
    there = example(e.AttendanceRecorded)
    held.when(ask(c.RecordAttendance, on=day)).then(there)
    held.when(ask(c.RecordAttendance)).then_refused("courses.day-to-come", field="day")
    held.when(ask(c.RecordAttendance, day=DAY)).then_refused("courses.not-a-day", field="day")
    stranger = ask(c.RecordAttendance, on=day, present=("stranger",))
    held.when(stranger).then_refused("courses.not-enrolled", field="present")
    given(decider, *OPEN, ENROLLED, there).when(ask(c.RecordAttendance, on=day)).then_nothing()
    nobody = ask(c.RecordAttendance, on=day, present=())
    given(decider, *OPEN, ENROLLED, there).when(nobody).then(example(e.AttendanceRecorded, present=()))


def test_a_result_comes_with_the_last_day_and_a_pass_with_its_certificate() -> None:
    held = given(decider, *OPEN, ENROLLED)
    held.when(ask(c.RecordTrainingResult, on=LAST)).then(example(e.TrainingResultRecorded))
    held.when(ask(c.RecordTrainingResult)).then_refused("courses.not-over", field="result")
    bare = ask(c.RecordTrainingResult, on=LAST, certificate=Personal.of(" "))
    held.when(bare).then_refused("courses.certificate", field="certificate")
    failed = ask(c.RecordTrainingResult, on=LAST, result="failed")
    held.when(failed).then_refused("courses.certificate", field="certificate")
    left = ask(c.RecordTrainingResult, on=COLLECTED.first, result="left", certificate=None)
    held.when(left).then(example(e.TrainingResultRecorded, result="left", certificate=None))


def test_a_known_result_is_not_changed_nor_the_seat_given_up() -> None:
    passed = given(decider, *OPEN, ENROLLED, example(e.TrainingResultRecorded))
    passed.when(ask(c.RecordTrainingResult, on=LAST)).then_nothing()
    other = ask(c.RecordTrainingResult, on=LAST, result="failed", certificate=None)
    passed.when(other).then_refused("courses.result-known", field="result", result="passed")
    passed.when(ask(c.CancelEnrolment, case="")).then_refused("courses.result-known", field="result")
    voided = ask(c.CancelEnrolment, case="case-412", cause="voided")
    passed.when(voided).then(example(e.EnrolmentCancelled, cause="voided"))


def test_after_the_class_somebody_is_at_work_or_there_is_a_reason_and_a_plan() -> None:
    held, told = given(decider, *OPEN, ENROLLED), example(e.EmploymentAfterTrainingRecorded)
    ask_ = c.RecordEmploymentAfterTraining
    held.when(ask(ask_, on=LAST)).then(told)
    held.when(ask(ask_)).then_refused("courses.not-over", field="employed")
    held.when(ask(ask_, on=LAST, cause="")).then_refused("courses.cause", field="cause")
    held.when(ask(ask_, on=LAST, plan=" ")).then_refused("courses.plan", field="plan")
    held.when(ask(ask_, on=LAST, next_on=LAST)).then_refused("courses.next-on", field="next_on")
    held.when(ask(ask_, on=LAST, employed=True)).then_refused("courses.workplace", field="workplace")
    held.when(ask(ask_, on=LAST, person="stranger")).then_refused("courses.not-enrolled", field="person")
    at_work = {"employed": True, "workplace": "榕城养老院", "cause": "", "plan": "", "next_on": None}
    working = ask(ask_, on=LAST, employed=True, workplace="榕城养老院")
    held.when(working).then(example(e.EmploymentAfterTrainingRecorded, **at_work))


def test_the_person_of_the_story_holds_a_seat() -> None:
    enrolments = given(decider, *OPEN, ENROLLED).state.enrolments
    assert {person: one.case for person, one in enrolments.items()} == {PERSON: "case-412"}
