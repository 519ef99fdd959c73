"""The states of streams that were folded last, so that a decision needs to read only what is new, or nothing at all."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from threading import Lock
from typing import Any

from domain.shared.decider import Decider
from tenants.store.envelope import Envelope

Load = Callable[[Mapping[str, int]], Mapping[str, list[Envelope]]]
"""Stream → the version up to which it is known; the answer has what came after it."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A stream's state after `version` events, with the business dates of the first and the last of them.

    `is_current` as far as this process knows: others may have added to the stream.
    """

    version: int
    state: Any
    since: date | None = None
    until: date | None = None
    is_current: bool = True


class StateCache:
    """For many threads. At most `size` are kept; a stream is always folded by the same decider."""

    def __init__(self, load: Load, size: int = 4096) -> None:
        self._load = load
        self._size = size
        self._kept: OrderedDict[str, Folded] = OrderedDict()
        self._lock = Lock()

    def remembered(self, stream: str) -> Folded | None:
        """What is kept of a stream, unless this process has added to it since."""
        with self._lock:
            kept = self._kept.get(stream)
        return kept if kept and kept.is_current else None

    def read(self, wanted: Mapping[str, Decider]) -> dict[str, Folded]:
        """The states as the log has them now, read on with one question from where each was known."""
        with self._lock:
            kept = {stream: self._kept.get(stream) for stream in wanted}
        known = {stream: kept[stream] or Folded(0, decider.initial) for stream, decider in wanted.items()}
        added = self._load({stream: one.version for stream, one in known.items()})
        read = {stream: _read_on(known[stream], added[stream], wanted[stream]) for stream in wanted}
        self._keep(read)
        return read

    def moved(self, streams: Iterable[str]) -> None:
        """This process has added to these streams: what is kept of them is read on before it is used again."""
        with self._lock:
            for stream in streams:
                if kept := self._kept.get(stream):
                    self._kept[stream] = replace(kept, is_current=False)

    def _keep(self, read: Mapping[str, Folded]) -> None:
        with self._lock:
            for stream, folded in read.items():
                self._kept[stream] = folded
                self._kept.move_to_end(stream)
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)


def _read_on(known: Folded, added: list[Envelope], decider: Decider) -> Folded:
    if not added:
        return known if known.is_current else replace(known, is_current=True)
    state = decider.fold((one.event for one in added), known.state)
    return Folded(added[-1].version, state, known.since or added[0].on, added[-1].on)
