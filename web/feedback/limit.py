"""How often somebody without an account may be wrong: a window of minutes, an address at a time, in this process.

The codes are too long to be guessed; this keeps whoever tries from costing anything.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from datetime import datetime, timedelta
from threading import Lock

REMEMBERED = 10_000  # addresses


class Limit:
    """`most` times within `window` for one place."""

    def __init__(self, most: int, window: timedelta) -> None:
        self._most, self._window = most, window
        self._seen: OrderedDict[str, deque[datetime]] = OrderedDict()
        self._lock = Lock()

    def is_over(self, place: str, now: datetime) -> bool:
        with self._lock:
            return len(self._recent(place, now)) >= self._most

    def count(self, place: str, now: datetime) -> None:
        with self._lock:
            self._recent(place, now).append(now)
            self._seen.move_to_end(place)
            while len(self._seen) > REMEMBERED:
                self._seen.popitem(last=False)

    def forget(self) -> None:
        with self._lock:
            self._seen.clear()

    def _recent(self, place: str, now: datetime) -> deque[datetime]:
        times = self._seen.setdefault(place, deque(maxlen=self._most))
        while times and now - times[0] > self._window:
            times.popleft()
        return times


WRONG_CODES = Limit(100, timedelta(minutes=10))
