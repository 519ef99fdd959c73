"""Reading and moving on the positions of projections, and keeping the events they could not take in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec
import sqlalchemy as sa

from projections.page import columns, many
from projections.positions import positions, quarantine
from projections.projecting import Rejected
from projections.quiet import mark
from projections.room import Room

_P, _Q = positions.c, quarantine.c


class Progress(msgspec.Struct, frozen=True):
    """Where a projection stands."""

    projection: str
    fingerprint: str
    position: int
    recorded_at: datetime | None
    degraded: bool
    generation: int

    def is_of(self, room: Room) -> bool:
        """Were its tables made by this version of the room?"""
        return self.fingerprint == room.fingerprint


class Quarantined(msgspec.Struct, frozen=True):
    """An event that a projection left out."""

    projection: str
    position: int
    stream: str
    name: str
    error: str
    quarantined_at: datetime


class Overtaken(Exception):
    """Another process has moved a projection on in the meantime."""


def progress(db: sa.Connection) -> dict[str, Progress]:
    """Every projection in the database, by name."""
    found = many(db, Progress, _EVERY)
    return {one.projection: one for one in found}


def behind(db: sa.Connection) -> tuple[int, datetime | None]:
    """How far the one that is furthest behind has come: the position, and when its event was recorded."""
    found = db.execute(_BEHIND).first()
    return (found[0], found[1]) if found else (0, None)


_EVERY = sa.select(*columns(Progress, positions))
_BEHIND = sa.select(_P.position, _P.recorded_at).order_by(_P.position).limit(1)


def begin(db: sa.Connection, room: Room, generation: int) -> None:
    """Write down a projection whose tables have just been made and are empty."""
    db.execute(sa.delete(positions).where(_P.projection == room.name))
    db.execute(sa.delete(quarantine).where(_Q.projection == room.name))
    row = {"fingerprint": room.fingerprint, "position": 0, "degraded": False, "generation": generation}
    db.execute(sa.insert(positions).values(projection=room.name, **row))
    if room.quiet:
        mark(db, [(room.name, generation)], 0)


def advance(db: sa.Connection, moved: Sequence[Progress], position: int, recorded_at: datetime | None) -> None:
    """Move projections on to `position`. Raises Overtaken unless each of them stands where it was read."""
    for expected in {one.position for one in moved}:
        names = [one.projection for one in moved if one.position == expected]
        statement = (
            sa.update(positions)
            .where(_P.projection.in_(names), _P.position == expected)
            .values(position=position, recorded_at=recorded_at)
        )
        if db.execute(statement).rowcount != len(names):
            raise Overtaken(", ".join(names))


def reject(db: sa.Connection, projection: str, rejected: Iterable[Rejected], now: datetime) -> None:
    """Keep what a projection left out, and mark it as degraded."""
    rows = [
        {
            "projection": projection,
            "position": one.envelope.position,
            "stream": one.envelope.stream,
            "name": one.envelope.name,
            "error": one.error,
            "quarantined_at": now,
        }
        for one in rejected
    ]
    if rows:
        db.execute(sa.insert(quarantine), rows)
        db.execute(sa.update(positions).where(_P.projection == projection).values(degraded=True))


def quarantined(db: sa.Connection) -> tuple[Quarantined, ...]:
    """All that was left out, in log order."""
    query = sa.select(*columns(Quarantined, quarantine)).order_by(_Q.position, _Q.projection)
    return many(db, Quarantined, query)
