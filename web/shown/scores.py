"""Scores over periods as they are drawn on several pages."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from markupsafe import Markup

from domain.shared.period import Period
from projections.appraisal_archive.answers import Result
from projections.appraisal_archive.queries import totals
from web import charts
from web.formats import number, period_name, quarter_name
from web.i18n import gettext
from web.request import Request
from web.shown.schemes import SchemeShown
from web.terms.appraisals import grade_name

Drawn = dict[str, Markup]


def score_points(scores: Iterable[tuple[str, Decimal | None, str]]) -> list[charts.Point]:
    """Points of a trend from (period, score, what is said of it); the year stands under the first of its quarters."""
    points: list[charts.Point] = []
    year = None
    for text, score, said in scores:
        period = Period.parse(text)
        under = str(period.year) if period.is_quarter and period.year != year else ""
        year = period.year
        name = quarter_name(period.quarter) if period.is_quarter else str(period.year)
        figure = "" if score is None else number(score, 1)
        title = f"{period_name(period)} {figure} {said}".strip()
        points.append(charts.Point(name, None if score is None else float(score), under, title=title, figure=figure))
    return points


def trend(results: Sequence[Result], pass_mark: Decimal) -> Markup:
    """An operator's totals, oldest first, against the pass line."""
    points = score_points((one.period, one.total, grade_name(one.grade)) for one in results)
    label = gettext("历期得分：%(scores)s", scores=gettext("，").join(point.title for point in points))
    return charts.score_trend(
        points, label, pass_line=float(pass_mark), pass_words=gettext("合格线 %(mark)s", mark=number(pass_mark))
    )


def sparks(request: Request, operators: Collection[str], until: Period, scheme: SchemeShown | None) -> Drawn:
    """The totals of the six periods that end with `until`, for each row of a table; nothing where there is but one."""
    found = totals(request.context, request.platform.views, operators, until=until) if scheme else {}
    return {code: _spark(past, scheme.pass_mark) for code, past in found.items() if scheme and len(past) > 1}


def _spark(totals: Sequence[Decimal], pass_mark: Decimal) -> Markup:
    scores = gettext("、").join(number(one, 1) for one in totals)
    label = gettext("近 %(n)s 期得分 %(scores)s", n=len(totals), scores=scores)
    return charts.spark([float(one) for one in totals], label, pass_line=float(pass_mark))


def changes(results: Sequence[Result]) -> dict[str, Decimal]:
    """By how much each period's total differs from the one before it, where that one is there."""
    return {
        after.period: after.total - before.total
        for before, after in pairwise(results)
        if str(Period.parse(after.period).previous) == before.period
    }
