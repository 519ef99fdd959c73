"""The ranking of a period as a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from starlette.responses import Response

from projections.appraisal_archive.answers import Ranked
from projections.page import LARGEST
from web.appraisals.listing import Asked, asked_for, names_of, page_of
from web.documents.sheet import Cell
from web.i18n import N_
from web.request import Request
from web.shown.download import handed, pages_of
from web.terms.appraisals import grade_name, period_words

HEAD = (N_("名次"), N_("机构"), N_("编号"), N_("考核期"), N_("得分"), N_("比上期"), N_("等次"), N_("计入"))


def download(request: Request) -> Response:
    """Every line of the ranking as it was narrowed."""
    asked = asked_for(request)
    name = f"appraisals-{asked.chosen.text if asked else 'none'}"
    return handed(request, name, N_("考核排名"), HEAD, _lines(request, asked) if asked else ())


def _lines(request: Request, asked: Asked) -> Iterator[tuple[Cell, ...]]:
    for page in pages_of(lambda number: page_of(request, asked, LARGEST, number)):
        names = names_of(request, page.rows)
        yield from (_line(one, names) for one in page.rows)


def _line(one: Ranked, names: Mapping[str, str]) -> tuple[Cell, ...]:
    name, period, grade = names.get(one.operator, ""), period_words(one.period), grade_name(one.grade)
    return (one.rank, name, one.operator, period, one.total, one.change, grade, one.counted)
