"""A unit of work: the streams one command and its consequences read and add to, written in one transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from domain.shared.decider import Decider
from domain.shared.message import Event
from tenants.states import Folded, StateCache

Source = tuple[Decider, str]  # how to fold a stream, and which


class Unit:
    """What has been read and decided so far. Later decisions see earlier ones.

    Unless it is `fresh`, a state that is remembered is taken as it is: what is then recorded is refused by the log when
    the stream has moved on, and what is then refused is decided again on a fresh unit.
    """

    def __init__(self, cache: StateCache, *, fresh: bool) -> None:
        self._cache = cache
        self._fresh = fresh
        self._streams: dict[str, Folded] = {}
        self._versions: dict[str, int] = {}  # of the streams added to
        self.recorded: list[tuple[str, int, date, Event]] = []
        self.remembered = False

    def know(self, sources: Iterable[Source]) -> None:
        """Have these streams known: from memory, or read together."""
        unknown: dict[str, Decider] = {}
        for decider, stream in sources:
            if stream in self._streams:
                continue
            kept = None if self._fresh else self._cache.remembered(stream)
            if kept is None:
                unknown[stream] = decider
            else:
                self._streams[stream] = kept
                self.remembered = True
        if unknown:
            self._streams |= self._cache.read(unknown)

    def suppose_new(self, source: Source) -> None:
        """Take it that there is no such stream, unless it is known, or this unit is a fresh one."""
        decider, stream = source
        if not self._fresh and stream not in self._streams and self._cache.remembered(stream) is None:
            self._streams[stream] = Folded(0, decider.initial)
            self.remembered = True

    def folded(self, source: Source) -> Folded:
        """What this unit knows of the stream, its own decisions included."""
        if source[1] not in self._streams:
            self.know([source])
        return self._streams[source[1]]

    def state(self, source: Source) -> Any:
        return self.folded(source).state

    def record(self, source: Source, events: Iterable[Event], on: date) -> None:
        """Add decided events, if there are any, to the end of a stream."""
        decider, stream = source
        folded = self.folded(source)
        version = self._versions.get(stream, folded.version)
        for event in events:
            version += 1
            self.recorded.append((stream, version, on, event))
            self._versions[stream] = version
            state = decider.evolve(folded.state, event)
            folded = replace(folded, state=state, since=folded.since or on, until=on)
        self._streams[stream] = folded

    @property
    def written(self) -> Iterable[str]:
        return self._versions.keys()

    @property
    def expected(self) -> dict[str, int]:
        """The streams that were only read, with the version they were read at."""
        return {stream: one.version for stream, one in self._streams.items() if stream not in self._versions}
