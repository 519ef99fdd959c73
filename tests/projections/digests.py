"""What all read models hold, as one hash a table."""

from __future__ import annotations

from projections.compare import digest
from projections.progress import progress
from tests.projections.world import World


def digests(world: World) -> dict[str, tuple[int, str]]:
    """Rows and hash of every table of every projection."""
    with world.views.read() as db:
        return {table.name: digest(db, table) for room in world.rooms for table in room.tables}


def stands_at(world: World) -> set[int]:
    """The positions of the projections: one, when they are all level."""
    with world.views.read() as db:
        return {one.position for one in progress(db).values()}
