"""One roster: as it is, or as it stood on a past day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.people.rosters import GROUPS, limits
from projections.page import Page
from projections.roster_board import queries
from projections.roster_board.answers import Entry
from web.i18n import gettext
from web.render import render
from web.request import Request
from web.rosters.asked import DUE, Asked, age_names, asked_for, places
from web.shown.people import PersonShown, people_by_id
from web.terms.people import SEX


@dataclass(frozen=True, slots=True)
class Member:
    """An entry with the person; None when the reader may see the list but not their record."""

    entry: Entry
    person: PersonShown | None


def show(request: Request) -> Response:
    roster, asked = roster_of(request), asked_for(request)
    page = page_of(request, roster, asked)
    values = {
        "roster": roster,
        "asked": asked,
        "list": asked.list.of_total(page.total, more=page.more),
        "limits": limits(),
    }
    values |= {"members": with_people(request, page.rows), "places": places(request), "ages": age_names()}
    values |= {"sexes": [(code, gettext(word)) for code, word in SEX.items()]}
    values |= {"dues": [(code, gettext(word)) for code, word in DUE.items()]}
    return render(request, "rosters/members.html", values, fragment="rosters/_members.html")


def roster_of(request: Request) -> str:
    """The roster in the path; 404 for one that is none."""
    roster = str(request.path_params["roster"])
    if roster not in GROUPS:
        raise HTTPException(404)
    return roster


def page_of(
    request: Request, roster: str, asked: Asked, *, page: int | None = None, size: int | None = None
) -> Page[Entry]:
    """A page of the list; `page` and `size` for a walk through all of it."""
    return queries.members(
        request.context,
        request.platform.views,
        roster,
        asked.narrowing(),
        sort=asked.list.order,
        page=page or asked.list.page,
        size=size or asked.list.size,
    )


def with_people(request: Request, entries: Iterable[Entry]) -> list[Member]:
    found = list(entries)
    people = people_by_id(request, [one.person for one in found])
    return [Member(one, people.get(one.person)) for one in found]
