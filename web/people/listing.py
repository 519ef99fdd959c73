"""The list of people served. A search stands in the address as keyed hashes, never as a name or a number."""

from __future__ import annotations

from starlette.responses import Response

from projections.people_register import queries
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
    context, views = request.context, request.platform.views
    townships = _townships(request)
    filters = {"status": ("unemployed", "job-seeking"), "township": [code for code, _, _ in townships]}
    filters |= {"age": (*AGES, OLDEST), "sex": tuple(SEX)}
    asked = Listing.of(request, "people", sorts=SORTS, default="-registered", filters=filters)
    keys = [key for key in [found_key(request)] if key]
    page = queries.people(
        context,
        views,
        keys=keys,
        status=asked.filters.get("status"),
        village=asked.filters.get("township"),
        sex=asked.filters.get("sex"),
        born=born_between(asked.filters.get("age", ""), today(request).year),
        sort=("-" if asked.descending else "") + asked.sort,
        page=asked.page,
    )
    values = {"list": asked.of_total(page.total), "people": shown(request, page.rows), "found": bool(keys)}
    values |= {"ages": age_names(), "sexes": [(code, gettext(word)) for code, word in SEX.items()], "more": page.more}
    counts = queries.counts(context, views, context.tenant) if context.tenant else None
    values |= {"counts": counts, "outlets": outlet_names(request), "townships": townships}
    return render(request, "people/list.html", values, fragment="people/_list.html")


def _townships(request: Request) -> list[tuple[str, str, None]]:
    """The townships of the contract as chips, the first of which takes the filter off."""
    found = {village.code[:9] for area in contract_areas(request) for village in divisions().villages_below(area)}
    return [("", gettext("全部"), None), *((code, divisions().name(code), None) for code in sorted(found))]
