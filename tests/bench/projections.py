"""Row 5 of the table of speeds: all projections together, rebuilt from zero."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path

from projections.catalog import ROOMS
from projections.rebuild import rebuild
from projections.views import Views
from tenants.catalog_of_events import event_registry
from tenants.settings import Settings
from tenants.store.log import Log
from tests.bench.measure import Measured, in_turn
from tests.bench.projection_peer import TakeIn, view_on_postgresql, view_on_sqlite
from tests.projections.random_history import random_history
from tests.projections.recorded import record
from tests.projections.world import Sealing
from tests.support.databases import Servers, settings_for

RATIO_GOAL, RATE_GOAL = 12, 15_000
OPERATORS, HOURS = 20, 0.3  # of the made-up history: as busy as twenty operators are
SHARE = 20  # the peer takes in one event in so many: its rate is the same from the first to the last


def rows(servers: Servers, folder: Path, *, quick: bool = False) -> Iterator[Measured]:
    """Beside the library's view with the same projections; on SQLite also beside the rate that is wanted."""
    acts, rounds = (150, 1) if quick else (15_000, 5)
    for kind, title in (("sqlite", "SQLite"), ("postgresql", "PostgreSQL")):
        here = folder / f"projections-{kind}"
        here.mkdir()
        with settings_for(kind, here, servers) as settings:
            record(settings, random_history(1, acts, OPERATORS, HOURS))
            found = _measure(settings, here, rounds)
        work = f"all {len(ROOMS)} projections rebuilt, {title}"
        yield Measured(work, "the library's tracking view", found["ours"], found["library"], RATIO_GOAL)
        if kind == "sqlite":
            yield Measured(work, f"{RATE_GOAL:,} events/s", found["ours"], RATE_GOAL, 1)


def _measure(settings: Settings, folder: Path, rounds: int) -> dict[str, float]:
    views = Views.open(settings)
    with closing(Log(settings, event_registry(), Sealing())) as log, closing(views):
        ways = {
            "ours": lambda: _rate(log.head(), lambda: rebuild(log, views)),
            "library": lambda: _library(log, settings, folder),
        }
        return in_turn(ways, rounds)


def _library(log: Log, settings: Settings, folder: Path) -> float:
    opened: AbstractContextManager[TakeIn]
    opened = view_on_postgresql(settings.database_url) if settings.is_postgresql else view_on_sqlite(folder)
    events = max(100, log.head() // SHARE)
    with opened as take_in:

        def follow() -> None:
            after = 0
            while page := log.feed(after, 1000, stop=events):
                for envelope in page:
                    take_in(envelope)
                after = page[-1].position or 0

        return _rate(events, follow)


def _rate(events: int, work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return events / (time.perf_counter() - started)
