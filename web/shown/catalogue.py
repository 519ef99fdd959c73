"""The catalogue as it stands for the request being answered: read once, however many names a page shows."""

from __future__ import annotations

from datetime import date

from domain.catalogue.catalogue import items
from domain.catalogue.edition import Editions
from domain.catalogue.item import ServiceItem
from projections.service_catalogue import queries
from web import current
from web.request import Request
from web.shown.days import today

_KEPT = "yizhan.editions"


def editions(request: Request) -> Editions:
    """The catalogue through time."""
    kept: Editions | None = request.scope.get(_KEPT)
    if kept is None:
        kept = queries.editions(request.context, request.platform.views)
        request.scope[_KEPT] = kept
    return kept


def items_on(request: Request, day: date) -> dict[str, ServiceItem]:
    """Every item as it is on a day, by code."""
    return editions(request).items_on(day)


def item_on(request: Request, code: str, day: date) -> ServiceItem | None:
    return items_on(request, day).get(code)


def item_of(request: Request, code: str, edition: int) -> ServiceItem | None:
    """An item as it was under the edition a case was opened under."""
    return editions(request).item(code, edition)


def codes() -> tuple[str, ...]:
    """Of every item there is today, for whoever reads a form; outside a request those of the first edition."""
    try:
        request = current.request()
    except LookupError:
        return tuple(items())
    return tuple(items_on(request, today(request)))


def name_of(code: str) -> str | None:
    """An item's name today, for whoever writes a page; None outside a request or for an unknown code."""
    try:
        request = current.request()
    except LookupError:
        return None
    found = items_on(request, today(request)).get(code) if hasattr(request, "context") else None
    return found.name if found else None
