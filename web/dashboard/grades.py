"""How the quarter's grades are spread, and how scores went over the quarters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from projections.appraisal_archive import league
from web import charts
from web.formats import number
from web.i18n import gettext, plural
from web.request import Request
from web.shown.quarters import Chosen
from web.shown.schemes import SchemeShown, scheme_on
from web.shown.scores import score_points
from web.terms.appraisals import grade_name


@dataclass(frozen=True, slots=True)
class Row:
    """One grade: its band in points, how many have it, and how many had it the quarter before."""

    grade: str
    band: str
    now: int
    before: int
    swatch: str


BAD = "sb"
QUARTERS = 7  # in the course
SWATCHES = ("s1", "s2", "s3")  # passing grades, best first; more than three share the last


def grades(request: Request, quarter: Chosen) -> dict[str, Any]:
    """Each grade with its band, how many have it now and had it the quarter before, and the bar of them."""
    context, views, scheme = request.context, request.platform.views, scheme_on(request, quarter.period.first)
    now = league.grade_distribution(context, views, quarter.text)
    before = league.grade_distribution(context, views, str(quarter.period.previous))
    rows = (
        []
        if scheme is None
        else [
            Row(grade, _band(least, below), now.get(grade, 0), before.get(grade, 0), _swatch(scheme, grade, place))
            for place, (grade, least, below) in enumerate(scheme.bands)
        ]
    )
    counted = gettext("、").join(f"{grade_name(row.grade)} {row.now}" for row in rows)
    bar = [charts.Grade(grade_name(row.grade), row.now, row.swatch == BAD) for row in rows]
    drawing = charts.grade_bar(bar, gettext("等次分布：%(grades)s", grades=counted))
    return {"scheme": scheme, "grades": rows, "grade_bar": drawing, "graded": sum(now.values())}


def _swatch(scheme: SchemeShown, grade: str, place: int) -> str:
    return BAD if scheme.scheme.fails(grade) else SWATCHES[min(place, len(SWATCHES) - 1)]


def course(request: Request, quarter: Chosen) -> dict[str, Any]:
    """The medians of the last quarters up to this one as a line, and with means and failures as a table."""
    figures = league.trend(request.context, request.platform.views, until=quarter.text, last=QUARTERS)
    scheme = scheme_on(request, quarter.period.first)
    line = float(scheme.pass_mark) if scheme else None
    said = ((one.period, one.median, plural("%(num)s 家不合格", one.failing)) for one in figures)
    points = score_points(said)
    label = gettext("各季中位数：%(scores)s", scores=gettext("，").join(point.title for point in points))
    words = gettext("合格线 %(mark)s", mark=number(scheme.pass_mark)) if scheme else ""
    return {"figures": figures, "course": charts.score_trend(points, label, pass_line=line, pass_words=words)}


def _band(least: Any, below: Any) -> str:
    if below is None:
        return gettext("%(least)s–100", least=number(least))
    if not least:
        return gettext("%(below)s 以下", below=number(below))
    return f"{number(least)}–{number(below)}"
