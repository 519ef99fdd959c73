"""Proving that the live read models are what the log says: a rebuild beside them, compared table by table."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec
import sqlalchemy as sa

from projections.catalog import ROOMS
from projections.compare import Comparison, compare
from projections.feed import Feed
from projections.locks import projecting, rebuilding
from projections.progress import Progress, progress
from projections.rebuild import BATCH
from projections.room import Room
from projections.setup import make_tables
from projections.shadow import Shadow
from projections.views import Views
from tenants.store.log import Log

_TRIES = 20  # to find a moment without new events, before the projections are held up for the comparison


class Check(msgspec.Struct, frozen=True):
    """Every table compared at one log position. `behind` are projections that stood elsewhere, such as an outdated one:
    they cannot be compared, and so are not equal."""

    position: int
    comparisons: tuple[Comparison, ...]
    behind: tuple[str, ...] = ()

    @property
    def equal(self) -> bool:
        return not self.behind and all(one.equal for one in self.comparisons)


def check(
    log: Log,
    views: Views,
    rooms: Iterable[Room] = ROOMS,
    *,
    batch: int = BATCH,
    tell: Callable[[int, int], None] | None = None,
) -> Check:
    """Compare every live table with a rebuild at the same log position. Changes nothing that is live."""
    rooms = tuple(rooms)
    make_tables(views, rooms)
    feed = Feed(log, batch)
    with rebuilding(views), Shadow(views, rooms) as shadow:
        shadow.follow(feed, _lowest(views, rooms), tell)
        for _ in range(_TRIES):
            shadow.follow(feed, _lowest(views, rooms))
            with views.read_engine.connect() as reader:
                if _stand_still(views, reader, shadow):
                    return _compare(reader, shadow)
        with projecting(views, wait=True) as connection:
            shadow.follow_over(connection, feed, _position(progress(connection), rooms))
            return _compare(connection, shadow)


def _stand_still(views: Views, reader: sa.Connection, shadow: Shadow) -> bool:
    """Give `reader` a view of one moment in which live and rebuilt stand at the same position, if this is one."""
    with projecting(views, wait=True) as connection:
        here = _position(progress(connection), shadow.rooms)
        return here == shadow.position and _position(progress(reader), shadow.rooms) == here


def _compare(db: sa.Connection, shadow: Shadow) -> Check:
    known = progress(db)
    level = [
        room for room in shadow.rooms if known[room.name].position == shadow.position and known[room.name].is_of(room)
    ]
    behind = tuple(room.name for room in shadow.rooms if room not in level)
    found = [compare(db, room.name, table, shadow.tables[table]) for room in level for table in room.tables]
    return Check(shadow.position, tuple(found), behind)


def _lowest(views: Views, rooms: Iterable[Room]) -> int:
    with views.read() as db:
        return _position(progress(db), rooms)


def _position(known: dict[str, Progress], rooms: Iterable[Room]) -> int:
    return min(known[room.name].position for room in rooms)
