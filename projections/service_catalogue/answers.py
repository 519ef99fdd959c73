"""What this room answers with."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class PublishedEdition(msgspec.Struct, frozen=True):
    """An edition after the first; `published_by` is a user id."""

    edition: int
    first: date
    note: str
    published_at: datetime
    published_by: str
