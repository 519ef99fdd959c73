"""The list of classes, and of those who have finished one."""

from __future__ import annotations

from starlette.responses import Response

from projections.page import SIZE, Page
from projections.training_board import queries
from projections.training_board.answers import Course, Enrolment
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id
from web.terms.training import COURSE_KINDS, COURSE_STATUSES

FILTERS = {"status": ("open", *COURSE_STATUSES), "kind": tuple(COURSE_KINDS)}
WORK = ("untold", "unemployed", "employed")


def show(request: Request) -> Response:
    """Search by programme or institution, filter, sort, pages."""
    asked, day = asked_for(request), today(request)
    page = page_of(request, asked, page=asked.page)
    outlets = outlet_names(request, {one.operator for one in page.rows})
    values = {
        "list": asked.of_total(page.total, more=page.more),
        "courses": page.rows,
        "today": day,
        "outlets": outlets,
    }
    return render(request, "training/courses.html", values, fragment="training/_courses.html")


def asked_for(request: Request) -> Listing:
    return Listing.of(request, "courses", sorts=("first", "seats", "project"), default="-first", filters=FILTERS)


def page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Course]:
    status = asked.filters.get("status")
    return queries.courses(
        request.context,
        request.platform.views,
        search=asked.q,
        status=None if status == "open" else status,
        open_on=today(request) if status == "open" else None,
        kind=asked.filters.get("kind"),
        sort=asked.order,
        page=page,
        size=size,
    )


def trainees_asked(request: Request) -> Listing:
    filters = {"work": WORK, "status": ("passed", "failed")}
    return Listing.of(request, "trainees", sorts=("result",), default="-result", filters=filters)


def trainees_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Enrolment]:
    return queries.trainees(
        request.context,
        request.platform.views,
        status=asked.filters.get("status", "passed"),
        work=asked.filters.get("work"),
        sort=asked.order,
        page=page,
        size=size,
    )


def trainees(request: Request) -> Response:
    """Those who passed, by what is known of their work: who has not been asked yet comes first."""
    asked = trainees_asked(request)
    page = trainees_of(request, asked, page=asked.page)
    values = {"list": asked.of_total(page.total, more=page.more), "trainees": page.rows, "today": today(request)}
    values["people"] = people_by_id(request, {one.person for one in page.rows})
    values["courses"] = queries.courses_by_id(
        request.context, request.platform.views, {one.course for one in page.rows}
    )
    return render(request, "training/trainees.html", values, fragment="training/_trainees.html")
