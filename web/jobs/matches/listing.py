"""The list of matches that were shown, those that found nothing among them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from starlette.responses import Response

from projections.job_board import queries as jobs
from projections.match_board import shown as board
from projections.match_board.answers import ShownLine
from projections.page import LARGEST, SIZE, Page
from web.documents.sheet import Cell
from web.i18n import N_, gettext
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.download import handed, pages_of
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id

FILTERS = {"purpose": ("vacancies", "people"), "found": ("none",)}


HEAD = (*(N_("编号"), N_("为谁匹配"), N_("用途"), N_("比较过"), N_("排出"), N_("网点"), N_("日期")),)


def show(request: Request) -> Response:
    """Filter by what was looked for and whether anything was found."""
    asked = asked_for(request)
    page = page_of(request, asked, page=asked.page)
    values = {
        "list": asked.of_total(page.total, more=page.more),
        "rows": page.rows,
        "subjects": _subjects(request, page.rows),
    }
    values["outlets"] = outlet_names(request)
    return render(request, "jobs/matches_list.html", values, fragment="jobs/_matches_list.html")


def download(request: Request) -> Response:
    """The same as a file, names masked: what an auditor goes through."""
    return handed(request, "matches", N_("匹配记录"), HEAD, _lines(request, asked_for(request)))


def asked_for(request: Request) -> Listing:
    return Listing.of(request, "matches", filters=FILTERS)


def page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[ShownLine]:
    return board.matches_shown(
        request.context,
        request.platform.views,
        purpose=asked.filters.get("purpose"),
        none_found="found" in asked.filters,
        page=page,
        size=size,
    )


def _subjects(request: Request, rows: Collection[ShownLine]) -> Mapping[str, str]:
    """Masked names of jobseekers, occupations of vacancies."""
    people = people_by_id(request, {one.subject for one in rows if one.purpose == "vacancies"})
    wanted = {one.subject for one in rows if one.purpose == "people"}
    vacancies = jobs.vacancies_by_id(request.context, request.platform.views, wanted)
    return {id: one.name for id, one in people.items()} | {id: one.occupation for id, one in vacancies.items()}


def _lines(request: Request, asked: Listing) -> Iterator[tuple[Cell, ...]]:
    outlets = outlet_names(request)
    for page in pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST)):
        subjects = _subjects(request, page.rows)
        for one in page.rows:
            purpose = gettext("为求职者") if one.purpose == "vacancies" else gettext("为岗位")
            counted = (one.considered, one.found, outlets.get(one.outlet, ""), one.shown_on.isoformat())
            yield (one.matches, subjects.get(one.subject, ""), purpose, *counted)
