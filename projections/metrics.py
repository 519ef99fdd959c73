"""What a monitor sees of the projections."""

from __future__ import annotations

import time
from collections.abc import Iterable

from prometheus_client import Counter, Gauge

from projections.progress import Progress

lag = Gauge("yizhan_projection_lag_events", "Events in the log that a projection has not taken in", ["projection"])
behind = Gauge(
    "yizhan_projection_behind_seconds", "Since when a projection has not been level with the log", ["projection"]
)
degraded = Gauge("yizhan_projection_degraded", "1 when a projection has left out an event", ["projection"])
quarantined = Counter("yizhan_projection_quarantined_events", "Events put into quarantine", ["projection"])
taken_in = Counter("yizhan_projection_events", "Events taken into the projections by this process")
failures = Counter("yizhan_projection_failures", "Times the projections could not go on and tried again")
_level_at: dict[str, float] = {}


def level(known: Iterable[Progress], head: int) -> None:
    """Show how far the projections are behind a log that stands at `head`."""
    now = time.monotonic()
    for one in known:
        missing = max(0, head - one.position)
        if not missing:
            _level_at[one.projection] = now
        lag.labels(one.projection).set(missing)
        behind.labels(one.projection).set(now - _level_at.setdefault(one.projection, now))
        degraded.labels(one.projection).set(one.degraded)
