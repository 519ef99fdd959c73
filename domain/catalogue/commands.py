"""What may be asked of the catalogue."""

from __future__ import annotations

from datetime import date

from domain.catalogue.item import ServiceItem
from domain.shared.message import Command


class PublishEdition(Command, frozen=True, kw_only=True):
    """The edition after `edition - 1`: the items that change, whole, from the business date `first` on.

    `added` are the codes of those that are meant to be new: a code that is taken is refused then, not changed.
    """

    edition: int
    first: date
    note: str
    items: tuple[ServiceItem, ...]
    added: tuple[str, ...] = ()
