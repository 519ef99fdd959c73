"""Every service item as it is today, and the editions that made it so."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.catalogue.catalogue import ask_text, items
from domain.catalogue.item import ServiceItem
from projections.service_catalogue import queries
from web.catalogue.difference import difference, nothing
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
    for item in (items_on(request, today(request)) | _to_come(request)).values():
        if asked in item.name or item.code.startswith(asked):
            groups.setdefault(item.group, []).append(item)
    published = queries.published(request.context, request.platform.views)
    names = actor_names(request, [one.published_by for one in published], [])
    values = {
        "to_come": _to_come(request),
        "groups": groups,
        "q": asked,
        "editions": published,
        "changed": _changed(request),
        "names": names,
        "today": today(request),
    }
    return render(request, "catalogue/list.html", values, fragment="catalogue/_list.html")


def item(request: Request) -> Response:
    """One item: its standard, steps, clauses, form and duties, and the editions that changed it."""
    code = request.path_params["item"]
    found = items_on(request, today(request)).get(code) or _to_come(request).get(code)
    if found is None:
        raise HTTPException(404)
    changed = [one for one in reversed(editions(request).later) if code in one.items]
    values = {
        "item": found,
        "to_come": code in _to_come(request),
        "clauses": clause_rows(found),
        "fields": field_rows(found),
        "duties": duty_rows(found),
        "asks": [ask_text(fact) for fact in found.asks()],
        "changed": changed,
        "notices": items(),
        "today": today(request),
    }
    return render(request, "catalogue/show.html", values)


def _changed(request: Request) -> dict[int, list[ServiceItem]]:
    """The items that each edition changed."""
    return {one.edition: list(one.items.values()) for one in editions(request).later}


def _to_come(request: Request) -> dict[str, ServiceItem]:
    """Items that are published as new and not in force yet, by code."""
    now = items_on(request, today(request))
    added: dict[str, ServiceItem] = {}
    for one in editions(request).later:
        added |= {code: item for code, item in one.items.items() if code not in now}
    return added


def edition(request: Request) -> Response:
    """What an edition changed of an item, before and after; 404 for one that left it as it was."""
    code, every = request.path_params["item"], editions(request)
    changed = next((one for one in every.later if str(one.edition) == request.path_params["edition"]), None)
    after = changed.items.get(code) if changed else None
    if changed is None or after is None:
        raise HTTPException(404)
    before = every.item(code, changed.edition - 1) or nothing(after)
    values = {"item": after, "edition": changed, "rows": difference(before, after), "today": today(request)}
    return render(request, "catalogue/edition.html", values)
