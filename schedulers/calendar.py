"""Which periods are due on a day: pure, in business dates of Asia/Shanghai."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from domain.shared.period import Period

LastDay = Callable[[Period], date | None]


def due(first: Period, last_recording_day: LastDay, today: date) -> Iterator[Period]:
    """Periods from `first` on whose grace days are over, oldest first; `last_recording_day` is None without a scheme."""
    period = first
    while period.last < today:
        closes = last_recording_day(period)
        if closes is not None and closes < today:
            yield period
        period = period.next
