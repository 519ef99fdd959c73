"""One scheduler process that begins when it is told to, so that several begin together.

`python -m tests.faults.one_scheduler FOLDER NAME [unprotected]` says in FOLDER that it is ready, waits for `go`, then
is `yizhan scheduler --once`. Unprotected, the stream of an appraisal is no longer named by operator and period alone.
"""

from __future__ import annotations

import sys
import time
import uuid
from pathlib import Path

import yizhan
from domain.appraisals import events


def unprotect() -> None:
    named = events.stream
    events.stream = lambda operator, period: f"{named(operator, period)}-{uuid.uuid4().hex}"


def main(folder: Path, name: str, *options: str) -> None:
    if "unprotected" in options:
        unprotect()
    (folder / f"ready-{name}").touch()
    while not (folder / "go").exists():
        time.sleep(0.001)
    yizhan.main(["scheduler", "--once"])


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
