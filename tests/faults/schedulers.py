"""Several scheduler processes that begin at the same moment.

`python -m tests.faults.schedulers FOLDER COUNT [unprotected]` imports the program once and forks; each process puts its
id into FOLDER, waits for `go`, and then is `yizhan scheduler --once`. The last line said are their exit codes.
Unprotected, the stream of an appraisal is no longer named by operator and period alone.
"""

from __future__ import annotations

import json
import os
import sys
import time
import uuid
from pathlib import Path

import yizhan
from domain.appraisals import events


def unprotect() -> None:
    named = events.stream
    events.stream = lambda operator, period: f"{named(operator, period)}-{uuid.uuid4().hex}"


def be_a_scheduler(folder: Path) -> None:
    (folder / f"pid-{os.getpid()}").touch()
    while not (folder / "go").exists():
        time.sleep(0.001)
    yizhan.main(["scheduler", "--once"])


def main(folder: Path, count: int, *options: str) -> None:
    if "unprotected" in options:
        unprotect()
    pids = []
    for _ in range(count):
        pid = os.fork()
        if pid == 0:
            be_a_scheduler(folder)
        pids.append(pid)
    while not (folder / "ask").exists():  # until then an id is nobody else's, even of one that has ended
        time.sleep(0.01)
    codes = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids]
    print(json.dumps(codes), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
