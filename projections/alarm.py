"""Saying out loud that a projection has left an event out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import structlog

from projections import metrics
from projections.projecting import Rejected

_log: Any = structlog.get_logger("projections")


def cry(projection: str, rejected: Iterable[Rejected]) -> None:
    """One error in the program's log for each event, and the counter that a monitor watches."""
    for one in rejected:
        metrics.quarantined.labels(projection).inc()
        _log.error(
            "an event was put into quarantine",
            projection=projection,
            position=one.envelope.position,
            stream=one.envelope.stream,
            event_name=one.envelope.name,
            error=one.error,
        )
