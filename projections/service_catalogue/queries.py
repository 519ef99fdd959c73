"""Questions about the catalogue (服务事项). It is the province's: everybody sees the whole of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import msgspec
import sqlalchemy as sa

from domain.catalogue.edition import Edition, Editions
from domain.catalogue.item import ServiceItem
from projections.page import columns, many
from projections.service_catalogue.answers import PublishedEdition
from projections.service_catalogue.tables import editions as table
from projections.unchanging import Unchanging
from projections.views import Views
from tenants.context import Context

_E = table.c


def editions(context: Context, views: Views) -> Editions:
    """The catalogue through time."""
    return Editions(_EDITIONS.all(views))


def _read(db: sa.Connection) -> Iterator[tuple[tuple[int, datetime], Edition]]:
    for number, at, first, note, told in db.execute(_WHOLE):
        items = msgspec.convert(told, tuple[ServiceItem, ...])
        changed = {item.code: item for item in items}
        yield (number, at), Edition(edition=number, first=first, note=note, items=changed)


_WHOLE = sa.select(_E.edition, _E.published_at, _E.first, _E.note, _E["items"])
_EDITIONS = Unchanging(sa.select(_E.edition, _E.published_at).order_by(_E.edition), _read)


def published(context: Context, views: Views) -> tuple[PublishedEdition, ...]:
    """Who published which edition and when, the latest first; the first one, the notice's own, is not among them."""
    query = sa.select(*columns(PublishedEdition, table)).order_by(_E.edition.desc())
    with views.read() as db:
        return many(db, PublishedEdition, query)
