"""An operator's history straight from the log, without any read model: what its work can be counted again from.

It reads the rows of one tenant, by an index, and the streams of the tasks it was given; never the whole log.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush

from domain.tasks import events as tasks
from projections.workload.project import OF_NOBODY
from tenants.store.envelope import Envelope
from tenants.store.log import Log

PAGE = 2_000  # events read at a time


def history_of(log: Log, operator: str, stop: int) -> Iterator[Envelope]:
    """Every event of the operator's history up to and including `stop`, in order, with what the bureau said of its
    tasks."""
    said: list[tuple[int, Envelope]] = []
    for envelope in _own(log, operator, stop):
        while said and said[0][0] < _position(envelope):
            yield heappop(said)[1]
        yield envelope
        if isinstance(envelope.event, tasks.TaskGiven):
            for one in log.load(tasks.stream(envelope.event.task)):
                if isinstance(one.event, OF_NOBODY) and _position(one) <= stop:
                    heappush(said, (_position(one), one))
    yield from (one for _, one in sorted(said, key=lambda pair: pair[0]))


def _own(log: Log, operator: str, stop: int) -> Iterator[Envelope]:
    after = 0
    while page := log.feed(after, PAGE, stop=stop, tenant=operator):
        yield from page
        after = _position(page[-1])


def _position(envelope: Envelope) -> int:
    return envelope.position or 0
