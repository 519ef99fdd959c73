"""What may be asked of a year's calendar."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Command


class PublishWorkingDays(Command, frozen=True, kw_only=True):
    """The year as announced, whole. `edition` is how many the reader had seen published, so that nobody overwrites what
    they have not read."""

    year: int
    edition: int
    holidays: tuple[date, ...]
    workdays: tuple[date, ...]
    source: str
