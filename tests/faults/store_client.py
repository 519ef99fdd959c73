"""A client under load that will be killed: it writes down what it asked for and what was acknowledged.

`python -m tests.faults.store_client NAME JOURNAL DATABASE [MODE]`, DATABASE a folder or a URL. Modes are controls:
`hasty` acknowledges before anything is recorded, `slow` writes an acknowledgement down late.
"""

from __future__ import annotations

import itertools
import os
import queue
import sys
import threading
import time
from pathlib import Path
from typing import Any

from domain.shared.effects import Claim
from tenants.settings import Settings
from tenants.store.errors import StoreUnavailable
from tenants.store.log import Log
from tests.tenants.store.samples import envelope, key, registry

THREADS = 4


class Journal:
    """Lines that are with the operating system when `write` returns: a killed program does not take them along."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY)

    def write(self, *words: object) -> None:
        os.write(self._file, (" ".join(map(str, words)) + "\n").encode())


def ask(log: Log, request_id: str) -> list[int]:
    """One request: an event in a stream of its own, a claim, and the request id."""
    claim = Claim("once", request_id, f"voucher/{request_id}")
    event = envelope(f"voucher/{request_id}", request_id=request_id)
    return log.append([event], command=key(request_id, request_id), claims=[claim])


def hasty(log: Log) -> None:
    """The control: the answer is given at once, and the writing left to a thread."""
    store = log._store
    submit, waiting = store.submit, queue.SimpleQueue[Any]()

    def later(submission: Any) -> list[int]:
        waiting.put(submission)
        time.sleep(0.002)
        return [0] * len(submission.rows)

    def work() -> None:
        while True:
            submit(waiting.get())
            time.sleep(0.02)

    threading.Thread(target=work, daemon=True).start()
    vars(store)["submit"] = later


def work(log: Log, journal: Journal, name: str, mode: str) -> None:
    for number in itertools.count():
        request_id = f"{name}-{number}"
        journal.write("sent", request_id)
        try:
            (position,) = ask(log, request_id)
        except StoreUnavailable:
            continue
        if mode == "slow":
            time.sleep(0.05)
        journal.write("ok", request_id, position)


def main(name: str, journal_path: Path, database: str, mode: str) -> None:
    is_url = database.startswith("postgresql")
    log = Log(Settings(database_url=database) if is_url else Settings(data_dir=Path(database)), registry())
    if mode == "hasty":
        hasty(log)
    journal = Journal(journal_path)
    for number in range(THREADS):
        threading.Thread(target=work, args=(log, journal, f"{name}-{number}", mode)).start()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3], (sys.argv[4:] or [""])[0])
