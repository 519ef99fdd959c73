"""The list of imports as a file."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from web.documents.sheet import Cell
from web.formats import stamp
from web.i18n import N_, gettext
from web.request import Request
from web.shown.actors import actor_names
from web.shown.download import handed
from web.terms.imports import import_badge, import_kind

HEAD = (
    *(N_("文件"), N_("种类"), N_("状态"), N_("行数"), N_("可录入"), N_("要改"), N_("重复"), N_("已有")),
    *(N_("已选"), N_("已录入"), N_("录入被拒绝"), N_("上传"), N_("谁上传的")),
)


def download(request: Request) -> Response:
    return handed(request, "imports", N_("上传过的表格"), HEAD, _lines(request))


def _lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    found, _ = request.platform.imports.latest(request.context, limit=None)
    names = actor_names(request, {one.actor for one in found})
    for one in found:
        what = (one.name or gettext("（文件名已删除）"), import_kind(one.kind), import_badge(one.state).text)
        rows = (one.total, one.good, one.bad, one.twice, one.known, one.chosen, one.written, one.refused)
        yield (*what, *rows, stamp(one.created_at), names.get(one.actor, ""))
