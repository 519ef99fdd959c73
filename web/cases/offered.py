"""The items an operator takes in today: in force, offered, and in its contract."""

from __future__ import annotations

from domain.catalogue.item import ServiceItem
from projections.operator_directory import queries as operators
from web.request import Request
from web.shown.catalogue import items_on
from web.shown.days import today


def offered(request: Request) -> list[ServiceItem]:
    """In the order of the catalogue."""
    context, day = request.context, today(request)
    contract = operators.contract_on(context, request.platform.views, context.tenant or "", day)
    covered = tuple(contract.items) if contract else ()
    return [item for item in items_on(request, day).values() if item.offered and item.code in covered]
