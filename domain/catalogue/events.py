"""Stream `catalogue/items`: the editions of the purchasing catalogue (政府购买公共就业服务项目目录) after the first."""

from __future__ import annotations

from datetime import date

from domain.catalogue.item import ServiceItem
from domain.shared.message import Event


class CatalogueEditionPublished(Event, frozen=True, kw_only=True):
    """Notice 四(二): 细化并动态调整. `items` are those that change, whole, for cases opened from `first` on."""

    edition: int
    first: date
    note: str
    items: tuple[ServiceItem, ...]


EVENTS = {"catalogue.edition-published.v1": CatalogueEditionPublished}
PERSONAL_OF: dict[str, str] = {}


def stream() -> str:
    return "catalogue/items"
