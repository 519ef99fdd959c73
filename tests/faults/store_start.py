"""One of several programs that start at once: brings databases up to date, each at the same moment as the others.

`python -m tests.faults.store_start NAME FOLDER PROTECTED DATABASE…`: for each database it says in FOLDER that it is
ready, waits for the word to go, starts, appends an event, and writes down what went wrong, or nothing.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Any
from uuid import uuid4

import sqlalchemy as sa

from tenants.settings import Settings
from tenants.store import engines, migrations
from tenants.store.log import Log
from tests.tenants.store.samples import envelope, registry


def without_protection() -> None:
    """Each start takes a lock of its own, and a transaction of SQLite begins as a reader."""

    def owner_engine(settings: Settings, store: engines.StoreName) -> Any:
        if settings.is_postgresql:
            return engines.owner_engine(settings, store)
        return engines._sqlite(settings, store, begin="BEGIN", poolclass=sa.NullPool)

    vars(migrations).update(LOCK=os.getpid(), owner_engine=owner_engine)


def start(settings: Settings, name: str) -> None:
    migrations.migrate(settings)
    log = Log(settings, registry())
    log.append([envelope(f"voucher/{name}-{uuid4()}")])
    log.close()


def main(name: str, folder: Path, protected: bool, databases: list[str]) -> None:
    if not protected:
        without_protection()
    for number, database in enumerate(databases):
        is_url = database.startswith("postgresql")
        settings = Settings(database_url=database) if is_url else Settings(data_dir=Path(database))
        (folder / f"ready-{number}-{name}").touch()
        while not (folder / f"go-{number}").exists():
            time.sleep(0.001)
        problem = ""
        try:
            start(settings, name)
        except Exception as error:
            problem = repr(error)
        done = folder / f"writing-{number}-{name}"
        done.write_text(problem)
        done.rename(folder / f"done-{number}-{name}")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3] == "protected", sys.argv[4:])
