"""Whoever lost a race for a stream waits for their turn at it: a crowd is served one by one, and nobody starves.

Only within this process and only after a conflict: what does not contend never waits. Between processes the version of
the stream decides, as ever.
"""

from __future__ import annotations

from threading import Lock
from types import TracebackType
from typing import Self
from zlib import crc32


class Turns:
    """A queue for each stream; a few streams may share one."""

    def __init__(self, queues: int = 256) -> None:
        self._queues = [Lock() for _ in range(queues)]

    def turn(self) -> Turn:
        return Turn(self)

    def queue(self, stream: str) -> Lock:
        return self._queues[crc32(stream.encode()) % len(self._queues)]


class Turn:
    """Holds at most one place at a time, so that two can never wait for each other. Given back at the end of `with`."""

    def __init__(self, turns: Turns) -> None:
        self._turns = turns
        self._held: Lock | None = None

    def wait_for(self, stream: str) -> None:
        """Give back the place that is held, and wait for one at `stream`."""
        self._give_back()
        held = self._turns.queue(stream)
        held.acquire()
        self._held = held

    def _give_back(self) -> None:
        if self._held is not None:
            self._held.release()
            self._held = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._give_back()
