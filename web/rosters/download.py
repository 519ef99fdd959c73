"""A roster as a file, as it was narrowed: names and numbers masked as on the page."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.page import LARGEST, Page
from projections.roster_board import queries
from projections.roster_board.answers import Entry
from tenants.divisions import divisions
from web.documents.sheet import Cell, sheet
from web.documents.workbook import workbook
from web.i18n import N_, gettext
from web.request import Request
from web.rosters.asked import Asked, asked_for
from web.rosters.members import Member, page_of, roster_of, with_people
from web.shown.download import csv, xlsx
from web.terms.people import sex_name
from web.terms.rosters import entered_by, group_name, left_by

CHUNK = 1_000
HEAD = (
    *(N_("姓名"), N_("证件"), N_("电话"), N_("性别"), N_("出生年份"), N_("乡镇、街道"), N_("村（社区）")),
    *(N_("重点群体"), N_("列入日"), N_("列入依据"), N_("移出日"), N_("移出原因"), N_("应联系日")),
)


def as_csv(request: Request) -> Response:
    return csv(sheet(_head(), lines(request)), f"roster-{roster_of(request)}.csv")


def as_xlsx(request: Request) -> Response:
    roster = roster_of(request)
    return xlsx(workbook((group_name(roster), _head(), lines(request))), f"roster-{roster}.xlsx")


def lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    """Every row of the list: as it is sorted, or, where it is too long to count, in the order of numbers."""
    roster, asked = roster_of(request), asked_for(request)
    first = page_of(request, roster, asked, page=1, size=LARGEST)
    entries = _walked(request, roster, asked) if first.more else _turned(request, roster, asked, first)
    for chunk in entries:
        yield from (_line(one) for one in with_people(request, chunk))


def _turned(request: Request, roster: str, asked: Asked, first: Page[Entry]) -> Iterator[tuple[Entry, ...]]:
    yield first.rows
    for number in range(2, first.pages + 1):
        yield page_of(request, roster, asked, page=number, size=LARGEST).rows


def _walked(request: Request, roster: str, asked: Asked) -> Iterator[tuple[Entry, ...]]:
    """A person stands on a past day's roster once, so that no one is cut in two."""
    after, narrowed = "", asked.narrowing()
    while chunk := queries.members_after(request.context, request.platform.views, roster, narrowed, after, CHUNK):
        yield chunk
        after = chunk[-1].person


def _head() -> list[str]:
    return [gettext(word) for word in HEAD]


def _line(one: Member) -> tuple[Cell, ...]:
    entry, person, known = one.entry, one.person, divisions()
    named = (person.name, person.identity, person.phone) if person else ("", "", "")
    lived = (known.name(entry.village[:9]), known.name(entry.village))
    left = (entry.left_on.isoformat(), left_by(entry.left_by)) if entry.left_on else ("", "")
    due = entry.due.isoformat() if entry.due else ""
    came = (group_name(entry.roster), entry.since.isoformat(), entered_by(entry.entered_by))
    return (*named, sex_name(entry.sex), entry.birth_year or None, *lived, *came, *left, due)
