"""A new case: which item, and for whom."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.catalogue.item import ServiceItem
from projections.job_board import employers
from projections.people_register import queries as people
from web.cases import opening
from web.cases.offered import offered
from web.cases.whom import BEGINS
from web.render import render
from web.request import Request
from web.shown.catalogue import item_on
from web.shown.days import today
from web.shown.finding import key_of
from web.shown.people import shown

MOST = 20


def show(request: Request) -> Response:
    """Every item the contract covers, by group; `q` looks in code and name."""
    asked = request.query_params.get("q", "").strip()[:50]
    groups: dict[str, list[ServiceItem]] = {}
    for item in offered(request):
        if asked in item.name or item.code.startswith(asked):
            groups.setdefault(item.group, []).append(item)
    return render(request, "cases/new.html", {"groups": groups, "q": asked}, fragment="cases/_items.html")


def begin(request: Request) -> Response:
    """The form of what begins with its case; for an item that serves somebody, the question who it is."""
    item = _offered(request)
    if item.subject in BEGINS:
        return opening.form(request)
    return render(request, "cases/whom.html", {"item": item, "people": None, "employers": (), "q": ""})


def find(request: Request) -> Response:
    """Who was meant, by name, identity number, phone, or an employer's name or code; nothing of it in an address."""
    item = _offered(request)
    context, views = request.context, request.platform.views
    asked = str(request.sent.get("q", "")).strip()[:100]
    key = key_of(request, asked) if asked and item.kinds() != ("employer",) else ""
    found = people.people_found(context, views, [key]) if key else ()
    known = people.persons(context, views, set(found[:MOST]))
    firms = employers.employers(context, views, search=asked, size=MOST).rows if asked and _for_firms(item) else ()
    values = {
        "item": item,
        "people": shown(request, known.values()),
        "employers": firms,
        "q": asked,
        "rest": len(found[MOST:]),
    }
    return render(request, "cases/whom.html", values, fragment="cases/_whom.html")


def _offered(request: Request) -> ServiceItem:
    item = item_on(request, request.path_params["item"], today(request))
    if item is None or not item.offered:
        raise HTTPException(404)
    return item


def _for_firms(item: ServiceItem) -> bool:
    return "employer" in item.kinds()
