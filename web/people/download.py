"""The list of people as a file, as it was narrowed: names and numbers masked as on the page."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.page import LARGEST
from tenants.divisions import divisions
from web.documents.sheet import Cell, sheet
from web.documents.workbook import workbook
from web.i18n import N_, gettext
from web.people.listing import asked_for, page_of
from web.request import Request
from web.shown.days import today
from web.shown.download import csv, xlsx
from web.shown.people import PersonShown, shown
from web.terms.people import education_name, person_badge, sex_name

HEAD = (
    *(N_("姓名"), N_("证件"), N_("电话"), N_("性别"), N_("年龄"), N_("学历"), N_("乡镇、街道"), N_("村（社区）")),
    *(N_("登记状态"), N_("登记日")),
)
MOST_PAGES = 50  # of 200: beyond ten thousand rows nobody reads a sheet


def as_csv(request: Request) -> Response:
    return csv(sheet(_head(), lines(request)), "people.csv")


def as_xlsx(request: Request) -> Response:
    return xlsx(workbook((gettext("服务对象"), _head(), lines(request))), "people.xlsx")


def _head() -> list[str]:
    return [gettext(word) for word in HEAD]


def lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    """Everybody on the list in its order; ten thousand at most."""
    asked, number, pages = asked_for(request), 1, 1
    while number <= min(pages, MOST_PAGES):
        page = page_of(request, asked, page=number, size=LARGEST)
        yield from (_line(request, one) for one in shown(request, page.rows))
        number, pages = number + 1, page.pages


def _line(request: Request, one: PersonShown) -> tuple[Cell, ...]:
    record, known = one.record, divisions()
    lived = (known.name(record.village[:9]), known.name(record.village))
    held = gettext("、").join(person_badge(status).text for status in record.statuses)
    told = (one.name, one.identity, one.phone, sex_name(record.sex), one.age_on(today(request)))
    return (*told, education_name(record.education), *lived, held, record.since.isoformat())
