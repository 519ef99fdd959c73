"""Many contenders decide at the same moment and then all act; what is left tells who won."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any

from tenants.store.errors import StoreError
from tenants.store.log import Log

Contend = Callable[[Log, int, threading.Barrier], object]


def race(logs: Sequence[Log], contenders: int, contend: Contend) -> list[Any]:
    """What each contender got: its result, or the error of the store. All meet at the barrier between the two."""
    barrier = threading.Barrier(contenders)
    outcomes: list[Any] = [None] * contenders

    def run(number: int) -> None:
        try:
            outcomes[number] = contend(logs[number % len(logs)], number, barrier)
        except StoreError as error:
            outcomes[number] = error

    threads = [threading.Thread(target=run, args=(number,)) for number in range(contenders)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes
