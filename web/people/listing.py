"""The list of people served. A search stands in the address as keyed hashes, never as a name or a number."""

from __future__ import annotations

from functools import lru_cache

from starlette.responses import Response

from projections.page import SIZE, Page
from projections.people_register import queries
from projections.people_register.answers import Person
from tenants.divisions import divisions
from web.i18n import gettext
from web.lists import Listing
from web.render import render
from web.request import Request
from web.rosters.asked import AGES, OLDEST, age_names, born_between
from web.shown.days import today
from web.shown.finding import found_key
from web.shown.outlets import contract_areas, outlet_names
from web.shown.people import shown
from web.terms.people import SEX

SORTS = ("registered", "village")


def show(request: Request) -> Response:
    """Search by a lookup key (`found`), filter by status and township, sort, pages."""
    context, views, asked = request.context, request.platform.views, asked_for(request)
    page, key = page_of(request, asked, page=asked.page), found_key(request)
    values = {
        "list": asked.of_total(page.total, more=page.more),
        "people": shown(request, page.rows),
        "found": bool(key),
        "key": key,
    }
    values |= {"ages": age_names(), "sexes": [(code, gettext(word)) for code, word in SEX.items()]}
    counts = queries.counts(context, views, context.tenant) if context.tenant else None
    values |= {"counts": counts, "outlets": outlet_names(request), "townships": _townships(request)}
    return render(request, "people/list.html", values, fragment="people/_list.html")


def asked_for(request: Request) -> Listing:
    filters = {"status": ("unemployed", "job-seeking"), "township": [code for code, _, _ in _townships(request)]}
    filters |= {"age": (*AGES, OLDEST), "sex": tuple(SEX)}
    return Listing.of(request, "people", sorts=SORTS, default="-registered", filters=filters)


def page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Person]:
    """A page of the list as it is narrowed; `size` for a walk through all of it."""
    return queries.people(
        request.context,
        request.platform.views,
        keys=[key for key in [found_key(request)] if key],
        status=asked.filters.get("status"),
        village=asked.filters.get("township"),
        sex=asked.filters.get("sex"),
        born=born_between(asked.filters.get("age", ""), today(request).year),
        sort=asked.order,
        page=page,
        size=size,
    )


def _townships(request: Request) -> list[tuple[str, str, None]]:
    """The townships of the contract as chips, the first of which takes the filter off."""
    return [("", gettext("全部"), None), *((code, name, None) for code, name in _below(contract_areas(request)))]


@lru_cache(1024)
def _below(areas: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """(code, name) of every township of these areas, which never change while the program runs."""
    known = divisions()
    found = {village.code[:9] for area in areas for village in known.villages_below(area)}
    return tuple((code, known.name(code)) for code in sorted(found))
