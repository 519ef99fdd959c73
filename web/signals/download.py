"""The list of signals as a file, as it was narrowed."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.operator_directory import queries as directory
from projections.page import LARGEST
from web.documents.sheet import Cell
from web.i18n import N_
from web.request import Request
from web.shown.download import handed, pages_of
from web.signals.listing import asked_for, page_of
from web.terms.appraisals import period_words
from web.terms.sampling import look_name, rule_name, signal_badge

HEAD = (
    *(N_("线索"), N_("编号"), N_("机构"), N_("考核期"), N_("状态"), N_("涉及办件"), N_("提出日")),
    *(N_("核实结论"), N_("核实说明"), N_("核实日"), N_("列入定向核查")),
)


def download(request: Request) -> Response:
    return handed(request, "signals", N_("疑点线索"), HEAD, _lines(request))


def _lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    asked = asked_for(request)
    for page in pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST)):
        names = directory.names(request.context, request.platform.views, {one.operator for one in page.rows})
        for one in page.rows:
            about = (rule_name(one.rule), one.operator, names.get(one.operator, ""), period_words(one.period))
            found = look_name(one.finding) if one.finding else ""
            looked = (found, one.note or "", one.looked_on.isoformat() if one.looked_on else "", len(one.targets))
            yield (*about, signal_badge(one.status).text, one.total, one.raised_on.isoformat(), *looked)
