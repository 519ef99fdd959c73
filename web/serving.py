"""Serving the pages with uvicorn, and saying where they are and how to log in."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Thread
from typing import Any

import structlog
import uvicorn

from tenants.settings import Settings
from web.app import create_app
from web.house import House

DEMO_PASSWORD_FILE = "demo-password"  # noqa: S105  the name of a file in the data folder, not a password
DEMO_LOGINS = (
    ("bureau", "人社局经办 bureau officer"),
    ("bureau2", "人社局复核 second bureau officer"),
    ("finance", "人社局财务 bureau finance officer"),
    ("manager", "机构负责人 operator manager"),
    ("clerk", "网点窗口 operator clerk"),
    ("assessor", "第三方评估 third-party assessor"),
    ("auditor", "审计 auditor"),
)
log = structlog.get_logger("web")


class Server(uvicorn.Server):
    """uvicorn, which calls `ready` once it listens."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: Any = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()


def keep_demo_password(settings: Settings, password: str) -> None:
    """Beside the data, readable by its owner alone: it is said again whenever the demo is served."""
    path = settings.data_dir / DEMO_PASSWORD_FILE
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_text(f"{password}\n")


def serve_pages(house: House, echo: Callable[[str], object], *, beside: AbstractContextManager[None]) -> None:
    """Serve until the process is told to stop; `beside` is entered once the address is ours.

    OSError, in words, when the address cannot be listened on.
    """
    settings = house.settings
    config = uvicorn.Config(
        create_app(house),
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=10,
    )
    with listening_on(settings.host, settings.port) as listening, beside:
        Thread(target=_warm_up, args=(house,), daemon=True).start()
        Server(config, lambda: _announce(house, echo)).run(sockets=[listening])


def listening_on(host: str, port: int) -> socket.socket:
    """A socket for `uvicorn.Server.run`; port 0 takes a free one. OSError, in words, when the address is not to be had.

    What it accepts sends at once: left alone, the system keeps the second part of every answer back until the first is
    acknowledged, 40 ms later. asyncio sees to that only for sockets it has made itself.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family, backlog=2048)
    except OSError as problem:
        raise OSError(f"cannot listen on {host} port {port}: {problem.strerror}") from problem
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening


def _announce(house: House, echo: Callable[[str], object]) -> None:
    echo(f"\n驿站 Yizhan: {house.settings.address}\n")
    if not house.demo:
        return
    file = house.settings.data_dir / DEMO_PASSWORD_FILE
    password = file.read_text().strip() if file.exists() else "(as printed when the demo was made)"
    for login, role in DEMO_LOGINS:
        echo(f"  {login:10} {password}   {role}")
    echo("\nDemo data: everybody in it is made up. Stop with Ctrl-C.")


def _warm_up(house: House) -> None:
    """Start the document process ahead of the first request; what is missing is said now rather than then."""
    try:
        house.documents.warm_up()
    except Exception as problem:
        log.warning("documents cannot be made", problem=str(problem))
