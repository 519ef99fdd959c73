"""Questions about the catalogue (服务事项). It is the province's: everybody sees the whole of it."""

from __future__ import annotations

import msgspec
import sqlalchemy as sa

from domain.catalogue.edition import Edition, Editions
from domain.catalogue.item import ServiceItem
from projections.page import columns, many
from projections.service_catalogue.answers import PublishedEdition
from projections.service_catalogue.tables import editions as table
from projections.views import Views
from tenants.context import Context

_E = table.c


def editions(context: Context, views: Views) -> Editions:
    """The catalogue through time."""
    query = sa.select(_E.edition, _E.first, _E.note, _E["items"]).order_by(_E.edition)
    with views.read() as db:
        found = list(db.execute(query))
    return Editions(tuple(_edition(*row) for row in found))


def _edition(number: int, first: object, note: str, told: object) -> Edition:
    items = msgspec.convert(told, tuple[ServiceItem, ...])
    return Edition(edition=number, first=first, note=note, items={item.code: item for item in items})  # type: ignore[arg-type]


def published(context: Context, views: Views) -> tuple[PublishedEdition, ...]:
    """Who published which edition and when, the latest first; the first one, the notice's own, is not among them."""
    query = sa.select(*columns(PublishedEdition, table)).order_by(_E.edition.desc())
    with views.read() as db:
        return many(db, PublishedEdition, query)
