"""Files to take away: the empty table, and what became of each row."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.exceptions import HTTPException
from starlette.responses import Response

from tenants.imports.answers import Import
from tenants.imports.columns import Column, columns
from web.documents.sheet import Cell, sheet
from web.documents.workbook import workbook
from web.i18n import N_, gettext
from web.imports.show import find
from web.imports.words import shown
from web.request import Request
from web.shown.download import csv, handed, xlsx
from web.terms.imports import KINDS

SOME = 500  # rows read at a time
ROOM = 500  # lines of a template that are formatted as text, so that no number loses its digits
HEAD = (N_("行号"), N_("状态"), N_("姓名"), N_("证件"), N_("要改的"), N_("填的是"))


def template(request: Request) -> Response:
    """The table to fill in. It is in Chinese whatever the reader's language: so it is read."""
    kind, form = request.path_params["kind"], request.path_params["form"]
    if kind not in KINDS or form not in ("csv", "xlsx"):
        raise HTTPException(404)
    asked = columns(kind)
    head = [one.label for one in asked]
    if form == "csv":
        return csv(sheet(head, []), f"{kind}.csv")
    told = [(one.label, "必填" if one.required else "可不填", _fill_in(one)) for one in asked]
    return xlsx(workbook(("名单", head, []), ("填写说明", ("列", "必填", "怎么填"), told), room=ROOM), f"{kind}.xlsx")


def _fill_in(column: Column) -> str:
    labels = "、".join(label for _, label in column.choices)
    if column.kind == "choices":
        return f"可填几项，用顿号隔开：{labels}"
    if column.choices:
        return f"填一项：{labels}"
    return {"yes": "是、否", "identity": "18 位，设为文本"}.get(column.kind, column.example)


def result(request: Request) -> Response:
    """Every row with what became of it; names and numbers masked, the row's number says who it is."""
    one = find(request)
    return handed(request, f"import-{one.id[:8]}", N_("导入结果"), HEAD, _lines(request, one))


def _lines(request: Request, one: Import) -> Iterator[tuple[Cell, ...]]:
    after = 0
    while rows := request.platform.imports.rows(one, after=after, limit=SOME):
        for row in rows:
            line = shown(one.kind, row)
            said = gettext("；").join(
                f"{it.column}{gettext('：')}{it.sentence}" if it.column else it.sentence for it in line.said
            )
            typed = gettext("；").join(it.typed for it in line.said if it.typed)
            yield row.number, line.badge.text, line.name, line.identity, said, typed
        after = rows[-1].number
