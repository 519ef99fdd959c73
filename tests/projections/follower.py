"""A process that follows a log until it is stopped or killed: `python -m tests.projections.follower DATA_DIR URL HOW`.

HOW is `follow`, `prepare` or `rebuild`. It says "ready" on a line of its own once it is at work.
"""

from __future__ import annotations

import sys
from pathlib import Path

from projections.rebuild import rebuild
from tenants.settings import Settings
from tests.projections.world import World
from tests.support.databases import SECRET


def main(data_dir: str, url: str, how: str) -> None:
    world = World(Settings(data_dir=Path(data_dir), secret_key=SECRET, database_url=url))
    runner = world.runner(batch=20)
    if how == "rebuild":
        print("ready", flush=True)
        while True:
            rebuild(world.log, world.views, batch=20)
    if how == "follow":
        runner.start()
    print("ready", flush=True)
    if how == "follow":
        sys.stdin.read()
        runner.stop()
    world.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
