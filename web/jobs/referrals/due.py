"""The calls owed to those who were hired (回访, at 7, 30 and 90 days), the longest overdue first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from starlette.responses import Response

from projections.page import LARGEST, SIZE, Page
from projections.referral_board import queries
from projections.referral_board.answers import Duty
from web.documents.sheet import Cell
from web.i18n import N_
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.days import distance, today
from web.shown.download import handed, pages_of
from web.shown.finding import people_found, search_of
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id

STATES = ("late", "week", "all")  # without one: due today or before
WEEK = timedelta(days=6)
HEAD = (
    *(N_("应办日"), N_("姓名"), N_("电话"), N_("第几日回访"), N_("用人单位"), N_("岗位（工种）")),
    *(N_("到岗日"), N_("网点"), N_("情况")),
)


def show(request: Request) -> Response:
    """Search by person, filter by how urgent and by outlet, pages; a clerk sees those of the outlet."""
    asked, day = asked_for(request), today(request)
    page = page_of(request, asked, page=asked.page)
    values = {
        "list": asked.of_total(page.total, more=page.more),
        "calls": [(one, distance(one.due_on, day)) for one in page.rows],
        "people": people_by_id(request, {one.person for one in page.rows}),
        "outlets": outlet_names(request),
        "found": search_of(request),
        "today": day,
    }
    return render(request, "jobs/follow_ups.html", values, fragment="jobs/_follow_ups_due.html")


def download(request: Request) -> Response:
    """The same with names and telephones masked."""
    return handed(request, "follow-ups", N_("回访"), HEAD, _lines(request, asked_for(request)))


def asked_for(request: Request) -> Listing:
    filters = {"state": STATES, "outlet": tuple(outlet_names(request))}
    return Listing.of(request, "follow-ups", filters=filters)


def page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Duty]:
    return queries.duties_due(
        request.context,
        request.platform.views,
        _until(asked.filters.get("state"), today(request)),
        outlet=request.context.outlet or asked.filters.get("outlet"),
        persons=people_found(request),
        page=page,
        size=size,
    )


def _until(state: str | None, day: date) -> date | None:
    if state == "all":
        return None
    return {"late": day - timedelta(days=1), "week": day + WEEK}.get(state or "", day)


def _lines(request: Request, asked: Listing) -> Iterator[tuple[Cell, ...]]:
    outlets, day = outlet_names(request), today(request)
    for page in pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST)):
        people = people_by_id(request, {one.person for one in page.rows})
        for one in page.rows:
            who = people.get(one.person)
            known = (who.name, who.phone) if who else ("", "")
            about = (one.day, one.employer_name, one.occupation, one.starts_on.isoformat())
            yield (one.due_on.isoformat(), *known, *about, outlets.get(one.outlet, ""), distance(one.due_on, day))
