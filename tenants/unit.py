"""A unit of work: the streams one command and its consequences read and add to, written in one transaction."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import Any

from domain.shared.decider import Decider
from domain.shared.message import Event
from tenants.store.envelope import Envelope

Load = Callable[[str, int], list[Envelope]]


@dataclass(frozen=True, slots=True)
class Folded:
    """A stream's state after `version` events, with the business dates of the first and the last of them."""

    version: int
    state: Any
    since: date | None = None
    until: date | None = None


class StateCache:
    """The states folded last, so that a long stream is read on from where it was known. States are immutable."""

    def __init__(self, load: Load, size: int = 4096) -> None:
        self._load = load
        self._size = size
        self._known: OrderedDict[tuple[int, str], Folded] = OrderedDict()
        self._lock = Lock()

    def get(self, decider: Decider, stream: str) -> Folded:
        """The state as the log has it now."""
        key = (id(decider), stream)
        with self._lock:
            known = self._known.get(key) or Folded(0, decider.initial)
        added = self._load(stream, known.version)
        if not added:
            return known
        state = decider.fold((e.event for e in added), known.state)
        folded = Folded(added[-1].version, state, known.since or added[0].on, added[-1].on)
        with self._lock:
            self._known[key] = folded
            self._known.move_to_end(key)
            while len(self._known) > self._size:
                self._known.popitem(last=False)
        return folded


class Unit:
    """What has been read and decided so far. Later decisions see earlier ones."""

    def __init__(self, cache: StateCache) -> None:
        self._cache = cache
        self._streams: dict[tuple[int, str], Folded] = {}
        self._versions: dict[str, int] = {}
        self.recorded: list[tuple[str, int, date, Event]] = []

    def state(self, decider: Decider, stream: str) -> Any:
        return self.folded(decider, stream).state

    def folded(self, decider: Decider, stream: str) -> Folded:
        """What this unit knows of the stream, its own decisions included."""
        key = (id(decider), stream)
        if key not in self._streams:
            self._streams[key] = self._cache.get(decider, stream)
        return self._streams[key]

    def record(self, decider: Decider, stream: str, events: Iterable[Event], on: date) -> None:
        """Add decided events, if there are any, to the end of a stream."""
        folded = self.folded(decider, stream)
        version = self._versions.get(stream, folded.version)
        state = folded.state
        for event in events:
            version += 1
            state = decider.evolve(state, event)
            self.recorded.append((stream, version, on, event))
            self._versions[stream] = version
            self._streams[id(decider), stream] = Folded(folded.version, state, folded.since or on, on)
