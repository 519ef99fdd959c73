"""The page of one class, and the attendance of a day."""

from __future__ import annotations

from datetime import date

from starlette.responses import Response

from domain.training.commands import RecordAttendance
from projections.training_board.answers import Course
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.acting import acted
from web.shown.days import today
from web.training import page
from web.training.forms import Attendance

SHEET = "training/attendance.html"


def show(request: Request) -> Response:
    return render(request, "training/course.html", page.values(request, page.find(request)))


def sheet(request: Request) -> Response:
    """The sheet of a day: today's or the day asked for, as it was recorded before."""
    course = page.find(request)
    values = page.values(request, course)
    day = _day(request, course)
    known = next((one for one in values["sessions"] if one.day == day), None)
    seated = [one.person for one in values["seated"]]
    present = known.present if known else seated
    return render(request, SHEET, values, form=Attendance.blank(day=day, present=present, on=today(request)))


def record(request: Request) -> Response:
    course = page.find(request)

    def command(typed: Attendance) -> RecordAttendance:
        present = tuple(typed.present)
        return RecordAttendance(
            course=course.course, operator=course.operator, day=typed.day, present=present, on=typed.on
        )

    to = see_other(request, "courses.show", course=course.course)
    answer: Response | Sent[Attendance] = acted(request, Attendance.read(request), command, to, gettext("考勤已记下"))
    if isinstance(answer, Response):
        return answer
    return invalid(request, SHEET, **page.values(request, course), form=answer)


def _day(request: Request, course: Course) -> date:
    try:
        return date.fromisoformat(request.query_params.get("day", ""))
    except ValueError:
        return min(max(today(request), course.first), course.last)
