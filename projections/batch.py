"""One batch of events into the live tables of all projections, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import sqlalchemy as sa

from projections import metrics
from projections.alarm import cry
from projections.locks import projecting
from projections.progress import Overtaken, Progress, advance, progress, reject
from projections.projecting import Rejected, RowsRefused, project, project_carefully
from projections.quiet import mark
from projections.room import Room
from projections.views import Views
from tenants.clock import Clock
from tenants.store.envelope import Envelope


class Batch:
    """Takes batches in. An event that a projection cannot take in is put into quarantine and the projection goes on,
    marked as degraded: one bad event must not hold up everybody's pages, and must not be overlooked either."""

    def __init__(self, views: Views, rooms: Sequence[Room], clock: Clock) -> None:
        self._views = views
        self._rooms = rooms
        self._clock = clock

    def mine(self, known: dict[str, Progress]) -> list[Room]:
        """The rooms whose tables were made by this version of the program; others are another process's to fill."""
        return [room for room in self._rooms if room.name in known and known[room.name].is_of(room)]

    def take_in(self, envelopes: Sequence[Envelope], known: dict[str, Progress]) -> dict[str, Progress]:
        """Take in what is new to each projection; the progress afterwards. Raises Busy or Overtaken when another
        process was there first, and one of TROUBLE when the database is not well: nothing has happened then."""
        try:
            return self._once(envelopes, known, careful=False)
        except RowsRefused:
            return self._once(envelopes, known, careful=True)

    def _once(self, envelopes: Sequence[Envelope], known: dict[str, Progress], *, careful: bool) -> dict[str, Progress]:
        rejected: dict[str, tuple[Rejected, ...]] = {}
        with projecting(self._views) as connection:
            if progress(connection) != known:
                raise Overtaken
            for room in self.mine(known):
                rejected[room.name] = self._room(connection, room, known[room.name].position, envelopes, careful)
            self._mark(connection, envelopes, known)
            after = self._advance(connection, envelopes[-1], known, rejected)
        for name, events in rejected.items():
            cry(name, events)
        metrics.taken_in.inc(len(envelopes))
        return after

    def _room(
        self, connection: sa.Connection, room: Room, position: int, envelopes: Sequence[Envelope], careful: bool
    ) -> tuple[Rejected, ...]:
        fresh = [one for one in envelopes if one.position is not None and one.position > position]
        found = (project_carefully if careful else project)(connection, room, fresh)
        reject(connection, room.name, found, self._clock())
        return found

    def _mark(self, connection: sa.Connection, envelopes: Sequence[Envelope], known: dict[str, Progress]) -> None:
        changed = [one for one in self.mine(known) if one.quiet and one.concerns(envelopes)]
        mark(connection, ((one.name, known[one.name].generation) for one in changed), envelopes[-1].position or 0)

    def _advance(
        self,
        connection: sa.Connection,
        last: Envelope,
        known: dict[str, Progress],
        rejected: dict[str, tuple[Rejected, ...]],
    ) -> dict[str, Progress]:
        position = last.position or 0
        behind = [known[name] for name in rejected if known[name].position < position]
        advance(connection, behind, position, last.recorded_at)
        after = dict(known)
        for one in behind:
            degraded = one.degraded or bool(rejected[one.projection])
            after[one.projection] = msgspec.structs.replace(
                one, position=position, recorded_at=last.recorded_at, degraded=degraded
            )
        return after
