"""The published files of a sample: the list it was drawn from, and what was found."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.sampling.drawing import draw
from domain.shared.period import Period
from projections.appraisal_archive import queries as archive
from projections.page import LARGEST, Page
from projections.sample_board import queries as board
from projections.sample_board.answers import Sample, SampleCase
from projections.workload.counted import counted_cases_at
from web.documents.sheet import Cell
from web.i18n import N_, gettext
from web.request import Request
from web.samples.sample import find
from web.shown.download import handed, pages_of
from web.terms.sampling import checked_badge, finding_name

LIST_HEAD = (N_("办件号"), N_("抽中次序"))
FINDINGS_HEAD = (
    *(N_("办件号"), N_("抽中次序"), N_("抽取方式"), N_("核查结论"), N_("不属实的情形")),
    *(N_("说明"), N_("核查日期"), N_("照片哈希")),
)


def listed(request: Request) -> Response:
    """Every counted case of the period, made again from the log at the position the sample was drawn at."""
    found = find(request)
    if found.drawn_on is None:
        raise HTTPException(404)
    cases = _population(request, found)
    places = {case: n for n, case in enumerate(draw(found.seed, cases, found.picked), 1)}
    rows = [(case, places.get(case)) for case in cases]
    return handed(request, f"list-{found.operator}-{found.period}", N_("总体名单"), LIST_HEAD, rows)


def findings(request: Request) -> Response:
    found = find(request)
    name = f"findings-{found.operator}-{found.period}"
    return handed(request, name, N_("核查结果"), FINDINGS_HEAD, _findings(request, found))


def _population(request: Request, found: Sample) -> tuple[str, ...]:
    """By the version of the scheme that it was drawn by."""
    scheme = archive.scheme(request.platform.views, found.scheme, found.scheme_version)
    log = request.platform.log
    if scheme is None:
        raise HTTPException(404)
    return counted_cases_at(log, found.operator, Period.parse(found.period), scheme, found.position)


def _findings(request: Request, found: Sample) -> Iterator[tuple[Cell, ...]]:
    context, views = request.context, request.platform.views

    def page_of(number: int) -> Page[SampleCase]:
        return board.cases(context, views, found.operator, found.period, page=number, size=LARGEST)

    for page in pages_of(page_of):
        for one in page.rows:
            way = gettext("定向") if one.targeted else gettext("随机")
            day = one.checked_on.isoformat() if one.checked_on else ""
            what = (checked_badge(one.status).text, finding_name(one.finding) if one.finding else "", one.note)
            yield (one.case, one.place, way, *what, day, one.photo_sha256 or "")
