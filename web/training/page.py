"""The class an address names, and one person in it."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException

from projections.case_board import queries as cases
from projections.training_board import queries
from projections.training_board.answers import Course, Enrolment
from web.request import Request
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id


def find(request: Request) -> Course:
    """404 when there is none, or it is another operator's."""
    found = queries.course(request.context, request.platform.views, request.path_params["course"])
    if found is None:
        raise HTTPException(404)
    return found


def find_enrolment(request: Request) -> tuple[Course, Enrolment]:
    """404 when the person is not in the class."""
    course, person = find(request), request.path_params["person"]
    held = queries.enrolments_of(request.context, request.platform.views, course.course)
    found = next((one for one in held if one.person == person), None)
    if found is None:
        raise HTTPException(404)
    return course, found


def place_of(request: Request, enrolment: Enrolment) -> int | None:
    """The place in line of who waits for a seat, counted from 1."""
    return queries.place_in_line(request.context, request.platform.views, enrolment.course, enrolment.person)


def values(request: Request, course: Course) -> dict[str, Any]:
    """Everything the page of a class shows."""
    context, views = request.context, request.platform.views
    enrolled = queries.enrolments_of(context, views, course.course)
    return {
        "course": course,
        "enrolments": [one for one in enrolled if one.status != "waiting"],
        "seated": [one for one in enrolled if one.has_seat],
        "waiting": [one for one in enrolled if one.status == "waiting"],
        "sessions": queries.sessions_of(context, views, course.course),
        "people": people_by_id(request, {one.person for one in enrolled}),
        "outlet": outlet_names(request, [course.operator]).get(course.outlet, ""),
        "case": cases.case(context, views, course.case),
        "today": today(request),
    }
