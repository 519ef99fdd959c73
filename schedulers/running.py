"""Everything that happens by itself in a process: the schedule, and the long work beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from schedulers import background, process
from schedulers.sources import Sources


@contextmanager
def running(sources: Sources) -> Iterator[None]:
    """While this is open; at the end the piece of work in hand is finished."""
    scheduler = process.start(sources)
    try:
        with background.beside(sources):
            yield
    finally:
        scheduler.shutdown()
