"""The waiting list of a class: in the order they came, the first moves up with a free seat, until the class begins."""

from datetime import date

from domain.training import commands as c
from domain.training import events as e
from domain.training.course import decider
from tests.support.asked import ask
from tests.support.controls import OTHER_PERSON, PERSON, example
from tests.support.given import given

COLLECTED = example(e.CourseCollected)
OPEN = (COLLECTED, example(e.CoursePublished))
FULL = (*OPEN, example(e.PersonEnrolled), example(e.PersonEnrolled, person=OTHER_PERSON, case="case-2", taken=2))
THIRD = example(e.PersonWaitlisted, person="third", case="case-3", outlet="outlet-2", place=1)
FOURTH = example(e.PersonWaitlisted, person="fourth", case="case-4", place=2)
LINE = (*FULL, THIRD, FOURTH)
MOVED = example(e.PersonMovedUp, person="third", case="case-3", outlet="outlet-2")
LEFT, BEGUN = example(e.EnrolmentCancelled), date(2026, 7, 7)


def test_whoever_comes_to_a_full_class_waits_in_the_order_they_came() -> None:
    full = given(decider, *FULL)
    full.when(ask(c.EnrolPerson, person="third", case="case-3", outlet="outlet-2")).then(THIRD)
    behind = given(decider, *FULL, THIRD)
    behind.when(ask(c.EnrolPerson, person="fourth", case="case-4")).then(FOURTH)
    behind.when(ask(c.EnrolPerson, person="third", case="case-3")).then_nothing()
    twice = behind.when(ask(c.EnrolPerson, person="third", case="case-9"))
    twice.then_refused("courses.enrolled-already", field="course")


def test_nobody_waits_for_a_class_that_has_begun_or_is_of_another_kind() -> None:
    full = given(decider, *FULL)
    full.when(ask(c.EnrolPerson, person="third", on=BEGUN)).then_refused("courses.begun", field="course")
    full.when(ask(c.EnrolPerson, person="third", kind="startup")).then_refused("courses.other-kind", field="course")


def test_a_free_seat_goes_to_the_first_in_line() -> None:
    given(decider, *LINE).when(ask(c.CancelEnrolment)).then(LEFT, MOVED)
    seated = given(decider, *LINE, LEFT, MOVED).state
    assert ([*seated.enrolments], [*seated.waiting]) == ([OTHER_PERSON, "third"], ["fourth"])


def test_nobody_moves_up_once_the_class_has_begun_or_is_withdrawn() -> None:
    given(decider, *LINE).when(ask(c.CancelEnrolment, on=BEGUN)).then(LEFT)
    withdrawn = given(decider, *LINE, example(e.CourseWithdrawn))
    withdrawn.when(ask(c.CancelEnrolment)).then(LEFT)


def test_who_leaves_the_line_takes_nobody_s_seat_and_the_others_close_up() -> None:
    ended = example(e.WaitingEnded, person="third", case="case-3")
    given(decider, *LINE).when(ask(c.CancelEnrolment, person="third", case="")).then(ended)
    given(decider, *LINE).when(ask(c.CancelEnrolment, person="third", case="another")).then_nothing()
    moved = example(e.PersonMovedUp, person="fourth", case="case-4")
    given(decider, *LINE, ended).when(ask(c.CancelEnrolment)).then(LEFT, moved)
    again = ask(c.EnrolPerson, person="third", case="case-5")
    behind = example(e.PersonWaitlisted, person="third", case="case-5", place=2)
    given(decider, *LINE, ended).when(again).then(behind)


def test_more_seats_go_to_those_who_wait() -> None:
    given(decider, *LINE).when(ask(c.CollectCourse, seats=3)).then(
        example(e.CourseCollected, seats=3),
        example(e.PersonMovedUp, person="third", case="case-3", outlet="outlet-2", taken=3),
    )
    given(decider, *LINE).when(ask(c.CollectCourse, place="三楼")).then(example(e.CourseCollected, place="三楼"))


def test_who_waits_is_not_in_the_class() -> None:
    waiting = given(decider, *LINE)
    present = ask(c.RecordAttendance, on=date(2026, 7, 6), present=(PERSON, "third"))
    waiting.when(present).then_refused("courses.not-enrolled", field="present")
    result = ask(c.RecordTrainingResult, person="third", on=COLLECTED.last)
    waiting.when(result).then_refused("courses.not-enrolled", field="person")


def test_nobody_gives_up_a_seat_elsewhere_for_a_place_in_line() -> None:
    change = ask(c.EnrolPerson, person="third", case="case-3", only_a_seat=True)
    given(decider, *FULL).when(change).then_refused("courses.full", field="course", seats=2)
    given(decider, *FULL, LEFT).when(change).then(example(e.PersonEnrolled, person="third", case="case-3", taken=2))


def test_who_changes_to_another_class_frees_the_seat_but_not_one_with_a_result() -> None:
    change, left = ask(c.CancelEnrolment, cause="other-course"), example(e.EnrolmentCancelled, cause="other-course")
    given(decider, *LINE).when(change).then(left, MOVED)
    been = given(decider, *LINE, example(e.TrainingResultRecorded))
    been.when(change).then_refused("courses.been-through", field="course")
