"""Where the log and every projection stand, for `yizhan status`, the health page and whoever is on call."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec

from projections.catalog import ROOMS
from projections.progress import Quarantined, progress, quarantined
from projections.room import Room
from projections.views import Views
from tenants.store.log import Log


class ProjectionStatus(msgspec.Struct, frozen=True):
    """`recorded_at` is of the last event taken in; `outdated` when the tables were made by another version."""

    projection: str
    position: int
    lag: int
    recorded_at: datetime | None
    degraded: bool
    outdated: bool
    quarantined: int


class Status(msgspec.Struct, frozen=True):
    """`position` is the log's, `projected` that of the slowest projection, `lag` the number of events between them.
    `running` and `error` are of the runner in this process."""

    position: int
    projected: int
    lag: int
    recorded_at: datetime | None
    degraded: bool
    projections: tuple[ProjectionStatus, ...]
    quarantine: tuple[Quarantined, ...]
    running: bool = False
    error: str | None = None

    def of_runner(self, *, running: bool, error: str | None) -> Status:
        return msgspec.structs.replace(self, running=running, error=error)


def status(log: Log, views: Views, rooms: Iterable[Room] = ROOMS) -> Status:
    """Read from the database, whichever process runs the projections. Its tables must be there (`Runner.prepare`)."""
    head = log.head()
    with views.read() as db:
        known, out = progress(db), quarantined(db)
    found = []
    for room in rooms:
        one = known.get(room.name)
        position = one.position if one else 0
        found.append(
            ProjectionStatus(
                projection=room.name,
                position=position,
                lag=max(0, head - position),
                recorded_at=one.recorded_at if one else None,
                degraded=bool(one and one.degraded),
                outdated=one is None or not one.is_of(room),
                quarantined=sum(event.projection == room.name for event in out),
            )
        )
    slowest = min(found, key=lambda one: one.position)
    return Status(
        position=head,
        projected=slowest.position,
        lag=slowest.lag,
        recorded_at=slowest.recorded_at,
        degraded=any(one.degraded for one in found),
        projections=tuple(found),
        quarantine=out,
    )
