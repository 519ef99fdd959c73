"""The list of people as a file, as it was narrowed: names and numbers masked as on the page."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.page import LARGEST
from tenants.divisions import divisions
from web.documents.sheet import Cell
from web.i18n import N_, gettext
from web.people.listing import asked_for, page_of
from web.request import Request
from web.shown.days import today
from web.shown.download import handed, pages_of
from web.shown.people import PersonShown, shown
from web.terms.people import education_name, person_badge, sex_name

HEAD = (
    *(N_("姓名"), N_("证件"), N_("电话"), N_("性别"), N_("年龄"), N_("学历"), N_("乡镇、街道"), N_("村（社区）")),
    *(N_("登记状态"), N_("登记日")),
)


def download(request: Request) -> Response:
    """Everybody on the list in its order."""
    return handed(request, "people", N_("服务对象"), HEAD, _lines(request))


def _lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    asked = asked_for(request)
    for page in pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST)):
        yield from (_line(request, one) for one in shown(request, page.rows))


def _line(request: Request, one: PersonShown) -> tuple[Cell, ...]:
    record, known = one.record, divisions()
    lived = (known.name(record.village[:9]), known.name(record.village))
    held = gettext("、").join(person_badge(status).text for status in record.statuses)
    told = (one.name, one.identity, one.phone, sex_name(record.sex), one.age_on(today(request)))
    return (*told, education_name(record.education), *lived, held, record.since.isoformat())
