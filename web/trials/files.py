"""A trial to take away, as CSV or as a workbook; every line says that it is one."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.exceptions import HTTPException
from starlette.responses import Response

from tenants.trials.answers import Trial
from web.documents.sheet import Cell, sheet
from web.documents.workbook import workbook
from web.i18n import N_, gettext
from web.request import Request
from web.shown.download import csv, xlsx
from web.terms.appraisals import grade_name, period_words
from web.terms.trials import verdict_name
from web.trials.show import find, lines

HEAD = (
    *(N_("标记"), N_("机构编号"), N_("机构"), N_("考核期"), N_("原方案版本"), N_("原得分"), N_("原等次")),
    *(N_("模拟得分"), N_("模拟等次"), N_("增减"), N_("结果"), N_("主要原因"), N_("日志位置")),
)


def export(request: Request) -> Response:
    one = find(request)
    if one.state != "finished":
        raise HTTPException(404)
    head = [gettext(word) for word in HEAD]
    name = f"simulation-{one.id[:8]}"
    if request.path_params["form"] == "csv":
        return csv(sheet(head, _lines(request, one)), f"{name}.csv")
    if request.path_params["form"] == "xlsx":
        return xlsx(workbook((gettext("模拟"), head, _lines(request, one))), f"{name}.xlsx")
    raise HTTPException(404)


def _lines(request: Request, one: Trial) -> Iterator[tuple[Cell, ...]]:
    marked = gettext("模拟")
    for line in lines(request, one, request.platform.trials.rows(one)):
        row = line.row
        yield (
            *(marked, row.operator, line.name, period_words(row.period), row.old_version),
            *(row.old_total, grade_name(row.old_grade), row.new_total, grade_name(row.new_grade), row.change),
            *(verdict_name(row.verdict), gettext("；").join(line.causes), row.position),
        )
