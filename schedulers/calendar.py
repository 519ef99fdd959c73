"""Which periods are due on a day: pure, in business dates of Asia/Shanghai."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from domain.shared.period import Period

LastDay = Callable[[Period], date | None]


def ended(first: Period, today: date) -> Iterator[Period]:
    """Periods from `first` on that lie wholly before today, oldest first."""
    period = first
    while period.last < today:
        yield period
        period = period.next


def due(first: Period, last_recording_day: LastDay, today: date) -> Iterator[Period]:
    """Those of them whose grace days are over as well; `last_recording_day` is None for one without a scheme."""
    for period in ended(first, today):
        closes = last_recording_day(period)
        if closes is not None and closes < today:
            yield period
