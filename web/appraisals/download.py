"""The ranking of a period as a file."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.responses import Response

from projections.appraisal_archive.answers import Ranked
from projections.page import LARGEST
from web.appraisals.listing import Asked, asked_for, page_of
from web.documents.sheet import Cell, sheet
from web.i18n import N_, gettext
from web.request import Request
from web.shown.download import csv
from web.terms.appraisals import grade_name, period_words

HEAD = (N_("名次"), N_("机构"), N_("编号"), N_("考核期"), N_("得分"), N_("比上期"), N_("等次"), N_("计入"))


def download(request: Request) -> Response:
    """Every line of the ranking as it was narrowed, as CSV."""
    asked = asked_for(request)
    lines = _lines(request, asked) if asked else []
    content = sheet([gettext(word) for word in HEAD], lines)
    return csv(content, f"appraisals-{asked.chosen.text if asked else 'none'}.csv")


def _lines(request: Request, asked: Asked) -> list[tuple[Cell, ...]]:
    first, names = page_of(request, asked, LARGEST)
    found = [_line(one, names) for one in first.rows]
    for number in range(2, first.pages + 1):
        page, names = page_of(request, asked, LARGEST, number)
        found += [_line(one, names) for one in page.rows]
    return found


def _line(one: Ranked, names: Mapping[str, str]) -> tuple[Cell, ...]:
    name, period, grade = names.get(one.operator, ""), period_words(one.period), grade_name(one.grade)
    return (one.rank, name, one.operator, period, one.total, one.change, grade, one.counted)
