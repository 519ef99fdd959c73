"""Where every appraisal of a period stands: who has handed in, who has answered, until when. For the bureau."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.responses import Response

from projections.appraisal_archive import course as courses
from projections.appraisal_archive import league
from projections.appraisal_archive.course_answers import Course, Party
from projections.operator_directory import queries as directory
from web.appraisals import deadlines
from web.appraisals.deadlines import Deadline
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.quarters import chosen
from web.terms.appraisal_course import COURSES, appraisal_badge

PAGE, LIST = "appraisals/progress.html", "appraisals/_progress.html"


@dataclass(frozen=True, slots=True)
class Row:
    """One operator's appraisal, with the last day of whatever it waits for."""

    course: Course
    name: str
    parties: dict[str, tuple[Party, Deadline]]
    deadline: Deadline | None


def show(request: Request) -> Response:
    """Choose a period, filter by station, search by operator, pages."""
    context, views = request.context, request.platform.views
    quarters, years = league.periods(context, views), league.periods(context, views, "year")
    period = request.query_params.get("period")
    one = chosen(period, years if period in years else quarters)
    if one is None:
        return render(request, "appraisals/none.html")
    asked = Listing.of(request, "progress", filters={"status": tuple(COURSES)})
    status = asked.filters.get("status")
    page = courses.courses(
        context,
        views,
        period=one.text,
        statuses=(status,) if status else (),
        operators=directory.codes_found(context, views, asked.q) if asked.q else None,
        page=asked.page,
    )
    counts = courses.counts(context, views, one.text)
    choices = [(station, appraisal_badge(station).text, counts[station]) for station in COURSES if station in counts]
    values = {
        "list": asked.of_total(page.total, more=page.more),
        "rows": _rows(request, page.rows, one.text),
        "chosen": one,
    }
    values |= {"choices": choices, "all": sum(counts.values()), "quarters": quarters, "years": years}
    return render(request, PAGE, values, fragment=LIST)


def _rows(request: Request, found: tuple[Course, ...], period: str) -> list[Row]:
    codes = [one.operator for one in found]
    names = directory.names(request.context, request.platform.views, codes)
    parties = courses.parties_of(request.context, request.platform.views, codes, period)
    return [
        Row(
            one,
            names.get(one.operator, one.operator),
            {p.party: (p, deadlines.of_party(request, p)) for p in parties if p.operator == one.operator},
            deadlines.of_answer(request, one),
        )
        for one in found
    ]
