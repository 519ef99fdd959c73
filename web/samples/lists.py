"""The lists of samples and of seeds as files, as they were narrowed."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.operator_directory import queries as directory
from projections.page import LARGEST
from web.documents.sheet import Cell
from web.i18n import N_
from web.request import Request
from web.samples.listing import samples_asked, samples_of, seeds_asked, seeds_of
from web.shown.download import handed, pages_of
from web.terms.appraisals import period_words
from web.terms.places import village_name
from web.terms.sampling import sample_badge, sampling_badge

SAMPLES = (
    *(N_("编号"), N_("机构"), N_("考核期"), N_("状态"), N_("总体"), N_("抽中"), N_("已核查"), N_("不属实")),
    *(N_("定向核查"), N_("定向已核查"), N_("定向不属实"), N_("抽取日")),
)
SEEDS = (N_("抽查范围"), N_("考核期"), N_("状态"), N_("种子的哈希"), N_("种子"), N_("封存日"), N_("公布日"))


def samples(request: Request) -> Response:
    return handed(request, "samples", N_("机构抽查"), SAMPLES, _samples(request))


def seeds(request: Request) -> Response:
    """With the seeds themselves, where they are published."""
    return handed(request, "seeds", N_("各期种子"), SEEDS, _seeds(request))


def _samples(request: Request) -> Iterator[tuple[Cell, ...]]:
    asked = samples_asked(request)
    for page in pages_of(lambda number: samples_of(request, asked, page=number, size=LARGEST)):
        names = directory.names(request.context, request.platform.views, {one.operator for one in page.rows})
        for one in page.rows:
            about = (one.operator, names.get(one.operator, ""), period_words(one.period), sample_badge(one.status).text)
            drawn = (one.population, one.picked, one.checked, one.failed)
            aimed = (one.targeted, one.targeted_checked, one.targeted_failed)
            yield (*about, *drawn, *aimed, one.drawn_on.isoformat() if one.drawn_on else "")


def _seeds(request: Request) -> Iterator[tuple[Cell, ...]]:
    asked = seeds_asked(request)
    for page in pages_of(lambda number: seeds_of(request, asked, page=number, size=LARGEST)):
        for one in page.rows:
            about = (village_name(one.area), period_words(one.period), sampling_badge(one.status).text)
            known = (one.seed_sha256, one.seed or "", one.committed_on.isoformat())
            yield (*about, *known, one.revealed_on.isoformat() if one.revealed_on else "")
