"""The two kinds of message. Both are frozen; an event's field names are the stored format and never change in place."""

from __future__ import annotations

from datetime import date

import msgspec


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happened: a storage contract, versioned and upcast, never edited."""


class Command(msgspec.Struct, frozen=True, kw_only=True):
    """Something that is asked for: imperative, with every id and price it needs already in it.

    `on` is the business date in Asia/Shanghai on which the thing happened or is to happen.
    """

    on: date
