"""Every service item as it is today, and the editions that made it so."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.catalogue.catalogue import ask_text
from domain.catalogue.edition import TIERS
from domain.catalogue.item import ServiceItem
from projections.service_catalogue import queries
from web.catalogue.difference import difference
from web.catalogue.words import clause_rows, duty_rows, field_rows
from web.render import render
from web.request import Request
from web.shown.actors import actor_names
from web.shown.catalogue import editions, items_on
from web.shown.days import today


def show(request: Request) -> Response:
    """By group; `q` looks in code and name."""
    asked = request.query_params.get("q", "").strip()[:50]
    groups: dict[str, list[ServiceItem]] = {}
    for item in items_on(request, today(request)).values():
        if asked in item.name or item.code.startswith(asked):
            groups.setdefault(item.group, []).append(item)
    published = queries.published(request.context, request.platform.views)
    names = actor_names(request, [one.published_by for one in published], [])
    values = {"groups": groups, "q": asked, "editions": published, "names": names, "today": today(request)}
    return render(request, "catalogue/list.html", values, fragment="catalogue/_list.html")


def item(request: Request) -> Response:
    """One item: its standard, steps, clauses, form and duties, and the editions that changed it."""
    code = request.path_params["item"]
    found = items_on(request, today(request)).get(code)
    if found is None:
        raise HTTPException(404)
    changed = [one for one in reversed(editions(request).later) if code in one.items]
    values = {
        "item": found,
        "clauses": clause_rows(found),
        "fields": field_rows(found),
        "duties": duty_rows(found),
        "asks": [ask_text(fact) for fact in found.asks()],
        "changed": changed,
        "today": today(request),
    }
    return render(request, "catalogue/show.html", values)


def edition(request: Request) -> Response:
    """What an edition changed of an item, before and after; 404 for one that left it as it was."""
    code, every = request.path_params["item"], editions(request)
    changed = next((one for one in every.later if str(one.edition) == request.path_params["edition"]), None)
    after = changed.items.get(code) if changed else None
    if changed is None or after is None:
        raise HTTPException(404)
    before = every.item(code, changed.edition - 1) or _nothing(after)
    values = {"item": after, "edition": changed, "rows": difference(before, after), "today": today(request)}
    return render(request, "catalogue/edition.html", values)


def _nothing(item: ServiceItem) -> ServiceItem:
    """What stood there before an item was added."""
    return ServiceItem(code=item.code, name="", group=item.group, tier=TIERS[0], standard_text="", steps=())
