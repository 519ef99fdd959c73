"""`yizhan serve` that acknowledges a command before it is written: what a kill must then be seen to lose.

`python -m tests.faults.hasty_server PORT`
"""

from __future__ import annotations

import queue
import sys
import threading
import time
from typing import Any

import yizhan
from tenants.store.log import Log

DELAY = 0.3  # seconds


def hurry() -> None:
    append = Log.append
    waiting: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def write_later() -> None:
        while True:
            moment, arguments, effects = waiting.get()
            time.sleep(max(0.0, moment - time.monotonic()))
            append(*arguments, **effects)

    def acknowledge(log: Log, envelopes: Any, **effects: Any) -> list[int]:
        waiting.put((time.monotonic() + DELAY, (log, envelopes), effects))
        return [log.head()] * len(envelopes)

    threading.Thread(target=write_later, daemon=True).start()
    setattr(Log, "append", acknowledge)  # noqa: B010  in the place of a method


if __name__ == "__main__":
    hurry()
    yizhan.main(["serve", "--port", sys.argv[1]])
