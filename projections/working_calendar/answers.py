"""What this room answers with."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class PublishedYear(msgspec.Struct, frozen=True):
    """One edition of a year; days as ISO dates, in order. `published_by` is a user id."""

    year: int
    edition: int
    holidays: list[str]
    workdays: list[str]
    source: str
    published_on: date
    published_at: datetime
    published_by: str
