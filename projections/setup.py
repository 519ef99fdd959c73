"""Making the tables that are not there yet, safe when several processes start at once."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa

from projections import physical
from projections.locks import projecting, rebuilding
from projections.positions import METADATA
from projections.progress import begin, progress
from projections.room import Room
from projections.views import Views


def make_tables(views: Views, rooms: Iterable[Room]) -> None:
    """Make the tables of the rooms that have none."""
    with rebuilding(views), projecting(views, wait=True) as connection:
        METADATA.create_all(connection, checkfirst=True)
        known = progress(connection)
        for room in rooms:
            if room.name not in known:
                _make(connection, room)


def outdated(views: Views, rooms: Iterable[Room]) -> tuple[Room, ...]:
    """The rooms that have to be rebuilt: those that are new, and those whose version or tables have changed."""
    with views.read() as db:
        known = progress(db)
    return tuple(room for room in rooms if known[room.name].position == 0 or not known[room.name].is_of(room))


def _make(connection: sa.Connection, room: Room) -> None:
    generation = 1
    tables = physical.tables_of(room.tables, generation, live=True)
    physical.drop(connection, tables.values())
    physical.create(connection, tables.values())
    begin(connection, room, generation)
