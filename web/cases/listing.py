"""The list of cases."""

from __future__ import annotations

from starlette.responses import Response

from domain.catalogue.edition import MOST_STEPS
from projections.case_board import queries
from projections.case_board.answers import Case
from projections.page import SIZE, Page
from web.cases.subjects import UNKNOWN, subjects
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.catalogue import items_on
from web.shown.days import today
from web.shown.finding import found_key, people_found, search_of
from web.shown.outlets import outlet_names
from web.terms.cases import STATUSES

STEPS = tuple(str(n) for n in range(1, MOST_STEPS + 1))
CHIPS = 8  # items offered as filters
SORTS = ("opened", "changed", "finished", "item")


def show(request: Request) -> Response:
    """Search by number, filter by status, item, outlet and the step a case waits for; sort, pages."""
    outlets, asked = outlet_names(request), asked_for(request)
    page = page_of(request, asked, page=asked.page)
    values = {
        "list": asked.of_total(page.total, more=page.more),
        "cases": page.rows,
        "subjects": subjects(request, page.rows),
    }
    values |= {
        "outlets": outlets,
        "items": _offered(request, asked.filters.get("item")),
        "unknown": UNKNOWN,
        "found": search_of(request),
        "key": found_key(request),
    }
    return render(request, "cases/list.html", values, fragment="cases/_list.html")


def asked_for(request: Request) -> Listing:
    items, outlets = items_on(request, today(request)), outlet_names(request)
    filters = {"status": tuple(STATUSES), "item": tuple(items), "outlet": tuple(outlets), "step": STEPS}
    return Listing.of(request, "cases", sorts=SORTS, default="-opened", filters=filters)


def page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Case]:
    """A page of the list as it is narrowed; `size` for a walk through all of it."""
    return queries.cases(
        request.context,
        request.platform.views,
        search=asked.q.upper(),
        status=asked.filters.get("status"),
        item=asked.filters.get("item"),
        outlet=asked.filters.get("outlet"),
        subjects=people_found(request),
        done=int(asked.filters["step"]) - 1 if "step" in asked.filters else None,
        sort=asked.order,
        page=page,
        size=size,
    )


def _offered(request: Request, chosen: str | None) -> tuple[str, ...]:
    """The items worth a chip: the one chosen, and those with most open cases."""
    tenant = request.context.tenant
    standing = (
        queries.open_by_item(request.context, request.platform.views, tenant, request.context.outlet) if tenant else {}
    )
    usual = sorted(standing, key=lambda code: (-standing[code], code))[:CHIPS]
    return tuple(sorted({*usual, *((chosen,) if chosen else ())}))
