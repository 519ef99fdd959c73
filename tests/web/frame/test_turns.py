"""Pages over SQLite take turns; what may have to wait for something is in nobody's way."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import httpx2
import pytest
from starlette.responses import PlainTextResponse, Response

from tenants.accounts.roles import Role
from tenants.platform import WriteSide
from tests.support.frame import LogOnly, token
from tests.support.server import served
from web.app import create_app
from web.endpoint import PAGES_AT_ONCE
from web.guards.session import COOKIE
from web.request import Request
from web.route import SignedIn
from web.routes import ROUTES

CLIENTS = 6


def most_at_once(side: WriteSide, path: str) -> int:
    """How many of the handlers of a route were at work together, of six clients that ask at once."""
    inside, most, lock = 0, 0, threading.Lock()
    pause = threading.Event()

    def handler(request: Request) -> Response:
        nonlocal inside, most
        with lock:
            inside += 1
            most = max(most, inside)
        pause.wait(0.2)
        with lock:
            inside -= 1
        return PlainTextResponse("done")

    app = create_app(LogOnly(side), [*ROUTES, SignedIn(path, handler, "slow")])
    cookie = {"Cookie": f"{COOKIE}={token(side, Role.BUREAU)}"}
    with served(app) as address, ThreadPoolExecutor(CLIENTS) as pool:
        answers = pool.map(lambda _: httpx2.get(f"{address}{path}", headers=cookie, timeout=20).text, range(CLIENTS))
        assert list(answers) == ["done"] * CLIENTS
    return most


@pytest.mark.parametrize(("path", "together"), [("/slow", PAGES_AT_ONCE), ("/slow.pdf", CLIENTS)])
def test_pages_take_turns_and_files_do_not(side: WriteSide, path: str, together: int) -> None:
    assert most_at_once(side, path) == together


def test_what_is_a_page() -> None:
    pages = {one.name for one in ROUTES if one.is_page}
    assert {"desk.today", "people.show"} <= pages
    assert not {"static", "health", "cases.csv", "exits.paper", "handover.statement"} & pages
