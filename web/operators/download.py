"""The list of operators as a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from starlette.responses import Response

from projections.appraisal_archive import league
from projections.appraisal_archive import queries as archive
from projections.appraisal_archive.answers import Result
from projections.operator_directory.answers import Operator
from projections.page import LARGEST
from tenants.divisions import divisions
from web.documents.sheet import Cell
from web.i18n import N_
from web.operators.listing import asked_for, page_of
from web.request import Request
from web.shown.download import handed, pages_of
from web.shown.money import in_yuan
from web.terms.appraisals import grade_name, period_words
from web.terms.operators import operator_badge

HEAD = (
    *(N_("编号"), N_("机构"), N_("统一社会信用代码"), N_("县（市、区）"), N_("状态"), N_("合同起"), N_("合同止")),
    *(N_("网点数"), N_("人员"), N_("合同预算（元）"), N_("最近考核期"), N_("得分"), N_("等次")),
)


def download(request: Request) -> Response:
    """Every operator of the list as it was narrowed."""
    return handed(request, "operators", N_("运营机构"), HEAD, _lines(request))


def _lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    latest, asked = league.latest_period(request.context, request.platform.views), asked_for(request)
    for page in pages_of(lambda number: page_of(request, asked, latest, page=number, size=LARGEST)):
        results = archive.latest_results(request.context, request.platform.views, [one.operator for one in page.rows])
        yield from (_line(one, results) for one in page.rows)


def _line(one: Operator, results: Mapping[str, Result]) -> tuple[Cell, ...]:
    result = results.get(one.operator)
    first, last = (day.isoformat() if day else "" for day in (one.contract_first, one.contract_last))
    budget = None if one.budget_fen is None else in_yuan(one.budget_fen)
    known = (one.operator, one.name, one.credit_code, divisions().name(one.area), operator_badge(one.status).text)
    scored = (period_words(result.period), result.total, grade_name(result.grade)) if result else ("", None, "")
    return (*known, first, last, one.outlets, one.staff, budget, *scored)
