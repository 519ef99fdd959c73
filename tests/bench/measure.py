"""Measuring two ways of doing the same work side by side: medians of rounds taken in turn, in one run."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Measured:
    """One line of the table: so many a second, ours and the peer's."""

    work: str
    peer: str
    ours: float
    theirs: float
    goal: float

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs

    @property
    def reached(self) -> bool:
        return self.ratio >= self.goal


@dataclass(frozen=True, slots=True)
class Waited:
    """One line of the table where less is better: milliseconds, ours and the peer's. Both goals count."""

    work: str
    peer: str
    ours: float
    theirs: float
    goal: float
    most: float  # milliseconds

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs

    @property
    def reached(self) -> bool:
        return self.ratio <= self.goal and self.ours <= self.most


@dataclass(frozen=True, slots=True)
class Bounded:
    """One line of the table with a ceiling of its own: `most` in the same unit, "s", "×" or "MiB"."""

    work: str
    peer: str
    ours: float
    most: float
    unit: str

    @property
    def reached(self) -> bool:
        return self.ours <= self.most


def rate(operation: Callable[[], object], count: int, threads: int = 1) -> float:
    """Operations a second when `threads` do `count` of them together, each as soon as its last is done."""
    each = max(1, count // threads)
    barrier = threading.Barrier(threads + 1)
    errors: list[BaseException] = []

    def work() -> None:
        barrier.wait()
        try:
            for _ in range(each):
                operation()
        except BaseException as error:
            errors.append(error)

    workers = [threading.Thread(target=work) for _ in range(threads)]
    for worker in workers:
        worker.start()
    gc.collect()
    barrier.wait()
    started = time.perf_counter()
    for worker in workers:
        worker.join()
    passed = time.perf_counter() - started
    if errors:
        raise errors[0]
    return each * threads / passed


def in_turn(ways: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    """The median rate of each way; a slow moment of the machine falls on all of them alike."""
    rates: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            rates[name].append(way())
    return {name: median(found) for name, found in rates.items()}
