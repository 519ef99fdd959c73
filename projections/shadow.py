"""The next generation of some projections' tables, filled from the log beside the live ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from types import TracebackType

import sqlalchemy as sa

from projections import physical
from projections.feed import Feed
from projections.progress import progress
from projections.projecting import Rejected, RowsRefused, project, project_carefully
from projections.room import Room
from projections.views import Views
from tenants.store.envelope import Envelope


class Shadow:
    """To be used as a context, inside `locks.rebuilding`: what has not been put in place is dropped at its end."""

    def __init__(self, views: Views, rooms: Sequence[Room]) -> None:
        self._views = views
        self.rooms = tuple(rooms)
        self.position = 0
        self.recorded_at: datetime | None = None
        self.rejected: dict[str, list[Rejected]] = {room.name: [] for room in rooms}

    def __enter__(self) -> Shadow:
        with self._views.write_engine.begin() as connection:
            physical.drop_leftovers(connection)
            self.generation = 1 + max((one.generation for one in progress(connection).values()), default=0)
            declared = [table for room in self.rooms for table in room.tables]
            self.tables = physical.tables_of(declared, self.generation, live=False)
            physical.create(connection, self.tables.values(), indexes=False)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._views.write_engine.begin() as connection:
            physical.drop_leftovers(connection)

    def follow(self, feed: Feed, stop: int, tell: Callable[[int, int], None] | None = None) -> None:
        """Take in the log up to `stop`, a transaction a batch, so that the live projections can go on between them."""
        with self._views.filling() as connection:
            while self.position < stop and (envelopes := feed.after(self.position, stop)):
                try:
                    with connection.begin():
                        found = self._take_in(connection, envelopes, careful=False)
                except RowsRefused:
                    with connection.begin():
                        found = self._take_in(connection, envelopes, careful=True)
                self._reached(envelopes, found)
                if tell:
                    tell(self.position, stop)

    def follow_over(self, connection: sa.Connection, feed: Feed, stop: int) -> None:
        """The same in the transaction of `connection`, for the last few events."""
        while self.position < stop and (envelopes := feed.after(self.position, stop)):
            self._reached(envelopes, self._take_in(connection, envelopes, careful=True))

    def create_indexes(self) -> None:
        with self._views.filling() as connection, connection.begin():
            physical.create_indexes(connection, self.tables.values())

    def put_in_place(self, connection: sa.Connection) -> None:
        physical.put_in_place(connection, self.tables)

    def _take_in(
        self, connection: sa.Connection, envelopes: Sequence[Envelope], *, careful: bool
    ) -> dict[str, tuple[Rejected, ...]]:
        take = project_carefully if careful else project
        return {room.name: take(connection, room, envelopes, self.tables) for room in self.rooms}

    def _reached(self, envelopes: Sequence[Envelope], found: dict[str, tuple[Rejected, ...]]) -> None:
        for name, rejected in found.items():
            self.rejected[name] += rejected
        self.position = envelopes[-1].position or 0
        self.recorded_at = envelopes[-1].recorded_at
