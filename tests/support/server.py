"""The application behind a real socket, on this machine alone, for browsers and for many clients at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

from web.serving import listening_on

PATIENCE = 20.0  # seconds to come up


@contextmanager
def served(app: ASGIApp) -> Iterator[str]:
    """The address of the running application, without a trailing slash; stopped at the end."""
    listening = listening_on("127.0.0.1", 0)
    config = uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        _wait(server, thread)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(PATIENCE)
        listening.close()


def _wait(server: uvicorn.Server, thread: threading.Thread) -> None:
    until = time.monotonic() + PATIENCE
    while not server.started:
        if time.monotonic() > until or not thread.is_alive():
            raise TimeoutError("the application did not come up")
        time.sleep(0.02)
