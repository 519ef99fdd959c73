"""The lists of classes and of those who finished one as a file, as it was narrowed: people masked."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.page import LARGEST
from projections.training_board import queries
from web.documents.sheet import Cell
from web.i18n import N_, gettext
from web.request import Request
from web.shown.download import handed, pages_of
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id
from web.terms.training import course_badge, course_kind, training_result, unemployed_cause
from web.training.listing import asked_for, page_of, trainees_asked, trainees_of

CLASSES = (
    *(N_("培训项目"), N_("种类"), N_("培训机构"), N_("开班日"), N_("结业日"), N_("地点"), N_("名额"), N_("已报名")),
    *(N_("候补"), N_("合格"), N_("状态"), N_("网点")),
)
PEOPLE = (
    *(N_("姓名"), N_("电话"), N_("培训项目"), N_("结果"), N_("记结果日"), N_("到课天数"), N_("培训后就业")),
    *(N_("就业单位"), N_("未就业原因"), N_("后续帮扶计划"), N_("下次联系日")),
)
WORK = {"employed": N_("已就业"), "unemployed": N_("未就业"), "untold": N_("还没有跟踪")}


def courses(request: Request) -> Response:
    return handed(request, "courses", N_("培训班"), CLASSES, _courses(request))


def trainees(request: Request) -> Response:
    return handed(request, "trainees", N_("培训后就业"), PEOPLE, _trainees(request))


def _courses(request: Request) -> Iterator[tuple[Cell, ...]]:
    asked = asked_for(request)
    for page in pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST)):
        outlets = outlet_names(request, {one.operator for one in page.rows})
        for one in page.rows:
            what = (one.project, course_kind(one.kind), one.institution, one.first.isoformat(), one.last.isoformat())
            seats = (one.place, one.seats, one.taken, one.waiting, one.passed)
            yield (*what, *seats, course_badge(one.status).text, outlets.get(one.outlet, ""))


def _trainees(request: Request) -> Iterator[tuple[Cell, ...]]:
    asked = trainees_asked(request)
    for page in pages_of(lambda number: trainees_of(request, asked, page=number, size=LARGEST)):
        people = people_by_id(request, {one.person for one in page.rows})
        held = queries.courses_by_id(request.context, request.platform.views, {one.course for one in page.rows})
        for one in page.rows:
            known = people.get(one.person)
            who = (known.name, known.phone) if known else ("", "")
            project = held[one.course].project if one.course in held else ""
            days = [day.isoformat() if day else "" for day in (one.result_on, one.next_on)]
            cause = unemployed_cause(one.cause) if one.cause else ""
            told = (gettext(WORK[one.work]), one.workplace, cause, one.plan, days[1])
            yield (*who, project, training_result(one.status), days[0], one.days_present, *told)
