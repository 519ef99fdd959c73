"""Questions about the catalogue (服务事项). It is the province's: everybody sees the whole of it."""

from __future__ import annotations

from datetime import date, datetime
from weakref import WeakKeyDictionary

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
_MARKS = sa.select(_E.edition, _E.published_at).order_by(_E.edition)
_WHOLE = sa.select(_E.edition, _E.published_at, _E.first, _E.note, _E["items"])
_READ: WeakKeyDictionary[Views, dict[tuple[int, datetime], Edition]] = WeakKeyDictionary()


def editions(context: Context, views: Views) -> Editions:
    """The catalogue through time. An edition never changes once it is published, and is read once."""
    known = _READ.setdefault(views, {})
    with views.read() as db:
        marks: list[tuple[int, datetime]] = [(row[0], row[1]) for row in db.execute(_MARKS)]
        if not known.keys() >= set(marks):
            known.update(((number, at), _edition(number, *rest)) for number, at, *rest in db.execute(_WHOLE))
    return Editions(tuple(known[mark] for mark in marks))


def _edition(number: int, first: date, note: str, told: object) -> Edition:
    items = msgspec.convert(told, tuple[ServiceItem, ...])
    return Edition(edition=number, first=first, note=note, items={item.code: item for item in items})


def published(context: Context, views: Views) -> tuple[PublishedEdition, ...]:
    """Who published which edition and when, the latest first; the first one, the notice's own, is not among them."""
    query = sa.select(*columns(PublishedEdition, table)).order_by(_E.edition.desc())
    with views.read() as db:
        return many(db, PublishedEdition, query)
