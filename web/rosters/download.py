"""A roster as a file, as it was narrowed: names and numbers masked as on the page."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.page import LARGEST
from tenants.divisions import divisions
from web.documents.sheet import Cell
from web.i18n import N_
from web.request import Request
from web.rosters.asked import asked_for
from web.rosters.members import Member, page_of, roster_of, with_people
from web.shown.download import handed, pages_of
from web.terms.people import sex_name
from web.terms.rosters import entered_by, group_name, left_by

HEAD = (
    *(N_("姓名"), N_("证件"), N_("电话"), N_("性别"), N_("出生年份"), N_("乡镇、街道"), N_("村（社区）")),
    *(N_("重点群体"), N_("列入日"), N_("列入依据"), N_("移出日"), N_("移出原因"), N_("应联系日")),
)


def download(request: Request) -> Response:
    roster = roster_of(request)
    return handed(request, f"roster-{roster}", group_name(roster), HEAD, _lines(request, roster))


def _lines(request: Request, roster: str) -> Iterator[tuple[Cell, ...]]:
    asked = asked_for(request)
    for page in pages_of(lambda number: page_of(request, roster, asked, page=number, size=LARGEST)):
        yield from (_line(one) for one in with_people(request, page.rows))


def _line(one: Member) -> tuple[Cell, ...]:
    entry, person, known = one.entry, one.person, divisions()
    named = (person.name, person.identity, person.phone) if person else ("", "", "")
    lived = (known.name(entry.village[:9]), known.name(entry.village))
    left = (entry.left_on.isoformat(), left_by(entry.left_by)) if entry.left_on else ("", "")
    due = entry.due.isoformat() if entry.due else ""
    came = (group_name(entry.roster), entry.since.isoformat(), entered_by(entry.entered_by))
    return (*named, sex_name(entry.sex), entry.birth_year or None, *lived, *came, *left, due)
