"""Making projections anew from the log: beside the live tables, then in their place, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import sqlalchemy as sa
import structlog

from projections.alarm import cry
from projections.catalog import ROOMS
from projections.feed import Feed
from projections.locks import projecting, rebuilding
from projections.progress import advance, begin, progress, reject
from projections.room import Room
from projections.setup import make_tables, outdated
from projections.shadow import Shadow
from projections.views import Views
from tenants.clock import system_clock
from tenants.store.log import Log

Advance = Callable[[int, int], None]
"""Called with the position reached and the position to reach."""

_log: Any = structlog.get_logger("projections")
BATCH = 10_000


def rebuild(
    log: Log, views: Views, rooms: Iterable[Room] = ROOMS, *, batch: int = BATCH, tell: Advance | None = None
) -> int:
    """Rebuild projections from the first event on while the live ones stay in use. Returns the position they stand at.

    One reading of the log feeds all of them. What was in quarantine is tried again.
    """
    rooms = tuple(rooms)
    make_tables(views, rooms)
    with rebuilding(views):
        return _rebuild(log, views, rooms, batch, tell)


def rebuild_outdated(log: Log, views: Views, rooms: Iterable[Room] = ROOMS, *, tell: Advance | None = None) -> None:
    """Make missing tables, and rebuild the projections that are new or whose version or tables have changed."""
    rooms = tuple(rooms)
    make_tables(views, rooms)
    if log.head() == 0:
        return
    with rebuilding(views):
        # Another process may have done it while this one waited.
        old = outdated(views, rooms)
        if old:
            _log.info("projections are being rebuilt", projections=[room.name for room in old])
            _rebuild(log, views, old, BATCH, tell)


def _rebuild(log: Log, views: Views, rooms: Sequence[Room], batch: int, tell: Advance | None) -> int:
    feed = Feed(log, batch)
    with Shadow(views, rooms) as shadow:
        shadow.follow(feed, log.head(), tell)
        shadow.create_indexes()
        shadow.follow(feed, log.head(), tell)
        with projecting(views, wait=True) as connection:
            # Nobody projects now: what has come in the meantime, then the swap.
            shadow.follow_over(connection, feed, log.head())
            _put_in_place(connection, shadow)
    for name, rejected in shadow.rejected.items():
        cry(name, rejected)
    return shadow.position


def _put_in_place(connection: sa.Connection, shadow: Shadow) -> None:
    shadow.put_in_place(connection)
    for room in shadow.rooms:
        begin(connection, room, shadow.generation)
        reject(connection, room.name, shadow.rejected[room.name], system_clock())
    if shadow.position:
        made = [one for name, one in progress(connection).items() if name in shadow.rejected]
        advance(connection, made, shadow.position, shadow.recorded_at)
