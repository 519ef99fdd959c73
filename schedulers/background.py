"""Long work that somebody waits for and nobody sits through: done beside the pages, looked for every second.

What there is to do is asked of the stores each time, so that another process goes on where one was killed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any

import structlog

from schedulers.handover import HandoverAtOnce
from schedulers.imports import imports
from schedulers.sources import Sources
from schedulers.task_listing import task_listing
from schedulers.trials import trials

log: Any = structlog.get_logger("background")
Work = Callable[[Sources], int]
EVERY = 1.0  # seconds between two looks
WORKS: Mapping[str, Work] = {
    "imports": imports,
    "task_listing": task_listing,
    "trials": trials,
    "handover": HandoverAtOnce(),
}


class Background:
    """One thread; `stop` waits until the piece of work in hand is finished."""

    def __init__(self, sources: Sources, works: Mapping[str, Work]) -> None:
        self._sources = sources
        self._works = works
        self._stopping = Event()
        self._thread = Thread(target=self._run, name="background", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stopping.is_set():
            if not look(self._sources, self._works):
                self._stopping.wait(EVERY)


@contextmanager
def beside(sources: Sources) -> Iterator[None]:
    """The work goes on as long as one is inside."""
    background = Background(sources, WORKS)
    background.start()
    try:
        yield
    finally:
        background.stop()


def look(sources: Sources, works: Mapping[str, Work]) -> int:
    """Do what there is to do now; how much it was. What fails is logged and tried again at the next look."""
    done = 0
    for name, work in works.items():
        try:
            done += work(sources.acting_as(name))
        except Exception:
            log.exception("background work failed", work=name)
    return done
