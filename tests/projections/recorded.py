"""Putting events into a log that has no read models yet."""

from __future__ import annotations

from collections.abc import Sequence

from tenants.catalog_of_events import event_registry
from tenants.settings import Settings
from tenants.store.envelope import Envelope
from tenants.store.log import Log
from tests.projections.world import Sealing


def record(settings: Settings, envelopes: Sequence[Envelope]) -> None:
    log = Log(settings, event_registry(), Sealing())
    for start in range(0, len(envelopes), 1000):
        log.append(envelopes[start : start + 1000])
    log.close()
