"""The seats of a class (名额) and the line of those who wait for one (候补)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from domain.shared.decider import Decision
from domain.shared.message import Event
from domain.shared.refusal import refuse
from domain.training.commands import CancelEnrolment, EnrolPerson
from domain.training.events import EnrolmentCancelled, PersonEnrolled, PersonMovedUp, PersonWaitlisted, WaitingEnded
from domain.training.state import Course, evolve


def enrol(command: EnrolPerson, state: Course) -> Decision:
    """Exactly as many as there are seats, each person once; whoever comes later waits in line.

    Nobody gives up a seat elsewhere for a place in line.
    """
    known = state.enrolments.get(command.person) or state.waiting.get(command.person)
    if known is not None:
        return [] if known.case == command.case else refuse("courses.enrolled-already", field="course")
    if state.status != "published":
        return refuse("courses.not-open", field="course")
    if command.kind != state.kind:
        return refuse("courses.other-kind", field="course")
    if command.on > state.first:
        return refuse("courses.begun", field="course", first=state.first.isoformat())
    place = {"course": state.course, "operator": state.operator, "outlet": command.outlet}
    who = {"person": command.person, "case": command.case}
    if len(state.enrolments) >= state.seats:
        if command.only_a_seat:
            return refuse("courses.full", field="course", seats=state.seats)
        return [PersonWaitlisted(**place, **who, place=len(state.waiting) + 1)]
    return [PersonEnrolled(**place, **who, taken=len(state.enrolments) + 1)]


def cancel(command: CancelEnrolment, state: Course) -> Decision:
    """A seat given up goes to the first in line in the same breath; a place in line closes up."""
    seated, waiting = state.enrolments.get(command.person), state.waiting.get(command.person)
    known = seated or waiting
    if known is None or command.case not in ("", known.case):
        return []
    told = {"course": state.course, "operator": state.operator, "person": command.person, "case": known.case}
    if seated is None:
        return [WaitingEnded(**told, cause=command.cause)]
    if seated.result is not None and command.cause == "other-course":
        return refuse("courses.been-through", field="course")
    if seated.result is not None and not command.case:
        return refuse("courses.result-known", field="result", result=seated.result)
    cancelled = EnrolmentCancelled(**told, cause=command.cause)
    return [cancelled, *moved_up(evolve(state, cancelled), command.on)]


def given_back(state: Course, cause: str) -> Iterator[Event]:
    """The class does not take place: nobody is a trainee of it who has no result, and nobody waits for it."""
    place = {"course": state.course, "operator": state.operator, "cause": cause}
    for person, seated in state.enrolments.items():
        if seated.result is None:
            yield EnrolmentCancelled(**place, person=person, case=seated.case)
    for person, waiting in state.waiting.items():
        yield WaitingEnded(**place, person=person, case=waiting.case)


def moved_up(state: Course | None, on: date) -> Iterator[Event]:
    """Whoever gets a seat now: the first in line, as long as there are seats and the class has not begun."""
    if state is None or state.status != "published" or on > state.first:
        return
    free = max(0, state.seats - len(state.enrolments))
    for n, (person, one) in enumerate(list(state.waiting.items())[:free], start=1):
        yield PersonMovedUp(
            course=state.course,
            operator=state.operator,
            outlet=one.outlet,
            person=person,
            case=one.case,
            kind=state.kind,
            first=state.first,
            taken=len(state.enrolments) + n,
        )
