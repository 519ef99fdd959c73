"""The board of classes: seats, days, results, work afterwards; the board of projects, founders, loans and clinics."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event
from domain.training import events as t
from domain.ventures import events as v
from projections.training_board import queries as training
from projections.venture_board import clinics, founders, loans
from projections.venture_board import queries as ventures
from tests.projections.world import AUDITOR, CLERK, FOREIGN_CLERK, World
from tests.support.controls import OPERATOR, PERSON, example
from tests.support.controls_training import CLINIC, COURSE, LOAN, STAFF, VENTURE


def told(world: World, *events: Event) -> None:
    world.tell(*events)
    world.catch_up()


def test_a_class_counts_its_seats_its_days_and_who_passed(world: World) -> None:
    told(
        world,
        *(example(t.CourseCollected), example(t.CoursePublished), example(t.PersonEnrolled)),
        example(t.PersonEnrolled, person="person-9", case="case-9", taken=2),
        example(t.AttendanceRecorded, present=(PERSON, "person-9")),
        example(t.AttendanceRecorded),
        example(t.EnrolmentCancelled, person="person-9", case="case-9"),
        example(t.TrainingResultRecorded),
        example(t.EmploymentAfterTrainingRecorded),
    )
    course = training.course(CLERK, world.views, COURSE)
    assert course is not None
    assert (course.taken, course.seats_left, course.passed, course.status) == (1, 1, 1, "published")
    held = {one.person: one for one in training.enrolments_of(CLERK, world.views, COURSE)}
    assert (held[PERSON].days_present, held[PERSON].status, held[PERSON].work) == (1, "passed", "unemployed")
    assert (held["person-9"].days_present, held["person-9"].status) == (0, "cancelled")
    (session,) = training.sessions_of(CLERK, world.views, COURSE)
    assert session.present == [PERSON]
    assert training.trainees(CLERK, world.views, work="unemployed").total == 1
    assert training.course_of_case(CLERK, world.views, "case-412", PERSON) == course


def test_who_waits_stands_in_line_until_a_seat_comes_free(world: World) -> None:
    third, fourth = {"person": "person-3", "case": "case-3"}, {"person": "person-4", "case": "case-4"}
    told(
        world,
        *(example(t.CourseCollected, seats=1), example(t.CoursePublished), example(t.PersonEnrolled)),
        *(example(t.PersonWaitlisted, **fourth), example(t.PersonWaitlisted, **third, place=2)),
    )
    assert training.place_in_line(CLERK, world.views, COURSE, PERSON) is None
    assert training.place_in_line(CLERK, world.views, COURSE, "person-3") == 2
    (full,) = training.open_courses(CLERK, world.views, "skill", example(t.CourseCollected).first)
    assert (full.seats_left, full.waiting) == (0, 2)
    told(world, example(t.EnrolmentCancelled), example(t.PersonMovedUp, **fourth, taken=1))
    assert training.place_in_line(CLERK, world.views, COURSE, "person-3") == 1
    told(world, example(t.WaitingEnded, **third))
    course = training.course(CLERK, world.views, COURSE)
    assert course is not None
    assert (course.taken, course.waiting) == (1, 0)
    held = {one.person: one.status for one in training.enrolments_of(CLERK, world.views, COURSE)}
    assert held == {PERSON: "cancelled", "person-4": "enrolled", "person-3": "cancelled"}


def test_only_a_class_with_a_seat_that_has_not_begun_is_open(world: World) -> None:
    first = example(t.CourseCollected).first
    told(world, example(t.CourseCollected, seats=1), example(t.CoursePublished))
    assert [one.course for one in training.open_courses(CLERK, world.views, "skill", first)] == [COURSE]
    assert training.open_courses(CLERK, world.views, "startup", first) == ()
    assert training.open_courses(CLERK, world.views, "skill", date(2026, 12, 1)) == ()
    told(world, example(t.PersonEnrolled))
    assert [one.seats_left for one in training.open_courses(CLERK, world.views, "skill", first)] == [0]
    assert training.courses(CLERK, world.views, search="护理").total == 1
    assert training.courses(CLERK, world.views, open_on=first).total == 0


def test_a_project_goes_through_its_stages_and_a_founder_s_problems_are_counted(world: World) -> None:
    told(
        world,
        *(example(v.VentureReceived), example(v.VentureReviewed)),
        *(example(v.VentureReviewConcluded), example(v.VentureListed), example(v.VenturePublished)),
        *(example(v.VentureRecommended), example(v.FounderFileOpened), example(v.OwnerAssigned)),
        *(example(v.ProblemRaised), example(v.ProblemRaised, problem=2), example(v.ProblemSolved)),
        example(v.EnterpriseFounded),
    )
    found = ventures.venture(CLERK, world.views, VENTURE)
    assert found is not None
    assert (found.status, found.reviews, found.recommended) == ("published", 1, 1)
    assert ventures.library(CLERK, world.views) == (found,)
    assert ventures.ventures(CLERK, world.views, search="助餐", status="library").total == 1
    founder = founders.founder(CLERK, world.views, OPERATOR, PERSON)
    assert founder is not None
    assert (founder.staff, founder.problems, founder.unsolved, founder.stage) == (STAFF, 2, 1, "founded")
    told(world, example(v.VentureWithdrawn))
    assert ventures.library(CLERK, world.views) == ()


def test_the_ledger_and_the_clinics_say_how_far_each_is(world: World) -> None:
    told(
        world,
        *(example(v.LoanReceived), example(v.LoanSiteChecked), example(v.LoanOpinionSigned)),
        *(example(v.ClinicAnnounced), example(v.ClinicBooked), example(v.ClinicAdviceGiven)),
    )
    loan = loans.loan(CLERK, world.views, LOAN)
    assert loan is not None
    assert (loan.status, loan.signed_by != "") == ("agreed", True)
    told(world, example(v.LoanOutcomeRecorded))
    assert loans.loan_totals(CLERK, world.views) == (1, 10_000_000, 8_000_000)
    assert [one.status for one in loans.loans(CLERK, world.views).rows] == ["lent"]
    clinic = clinics.clinic(CLERK, world.views, CLINIC)
    assert clinic is not None
    assert (clinic.booked, clinic.advised, clinic.slots_left) == (1, 1, 1)


def test_another_operator_sees_none_of_it(world: World) -> None:
    told(
        world,
        *(example(t.CourseCollected), example(t.PersonEnrolled), example(v.VentureReceived)),
        *(example(v.FounderFileOpened), example(v.LoanReceived), example(v.ClinicAnnounced)),
    )
    for reader, seen in ((CLERK, True), (AUDITOR, True), (FOREIGN_CLERK, False)):
        answers = (
            training.course(reader, world.views, COURSE),
            training.enrolments_of(reader, world.views, COURSE),
            ventures.venture(reader, world.views, VENTURE),
            founders.founder(reader, world.views, OPERATOR, PERSON),
            loans.loan(reader, world.views, LOAN),
            clinics.clinic(reader, world.views, CLINIC),
        )
        assert [bool(one) for one in answers] == [seen] * len(answers)
