"""A trial to take away, as CSV or as a workbook; every line says that it is one, and what each point got both ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from starlette.exceptions import HTTPException
from starlette.responses import Response

from tenants.trials.answers import Trial, Tried
from web.documents.sheet import Cell
from web.i18n import N_, gettext
from web.request import Request
from web.shown.download import handed
from web.terms.annex import point_name
from web.terms.appraisals import grade_name, period_words
from web.terms.trials import verdict_name
from web.trials.causes import names
from web.trials.show import find, lines

HEAD = (
    *(N_("标记"), N_("机构编号"), N_("机构"), N_("考核期"), N_("原方案版本"), N_("原得分"), N_("原等次")),
    *(N_("模拟得分"), N_("模拟等次"), N_("增减"), N_("结果"), N_("主要原因"), N_("日志位置")),
)


def export(request: Request) -> Response:
    one = find(request)
    if one.state != "finished":
        raise HTTPException(404)
    rows = request.platform.trials.rows(one)
    points = _points(one, rows)
    head = [*HEAD, *_named(one, points)]
    return handed(request, f"simulation-{one.id[:8]}", N_("模拟"), head, _lines(request, one, rows, points))


def _points(one: Trial, rows: Sequence[Tried]) -> list[str]:
    """Every point of the scheme tried, in its order, then those that only the old ones had."""
    own = [raw["point"] for raw in one.document.get("points", ())]
    there = {point.point for row in rows for point in row.points}
    return [*(point for point in own if point in there), *sorted(there - set(own))]


def _named(one: Trial, points: Sequence[str]) -> Iterator[str]:
    """Four columns a point: its full mark and its score, old and new."""
    own = names(one)
    for point in points:
        said = f"{point} {own.get(point) or point_name(point)}"
        yield gettext("%(point)s 原满分", point=said)
        yield gettext("%(point)s 原得分", point=said)
        yield gettext("%(point)s 模拟满分", point=said)
        yield gettext("%(point)s 模拟得分", point=said)


def _scores(row: Tried, points: Sequence[str]) -> Iterator[Cell]:
    """Empty where a scheme does not have the point, or did not score it."""
    found = {point.point: point for point in row.points}
    for name in points:
        point = found.get(name)
        if point is None:
            yield from (None,) * 4
        else:
            yield from (point.old_full, point.old_score, point.new_full, point.new_score)


def _lines(request: Request, one: Trial, rows: Sequence[Tried], points: Sequence[str]) -> Iterator[tuple[Cell, ...]]:
    marked = gettext("模拟")
    for line in lines(request, one, rows):
        row = line.row
        yield (
            *(marked, row.operator, line.name, period_words(row.period), row.old_version),
            *(row.old_total, grade_name(row.old_grade), row.new_total, grade_name(row.new_grade), row.change),
            *(verdict_name(row.verdict), gettext("；").join(line.causes), row.position),
            *_scores(row, points),
        )
