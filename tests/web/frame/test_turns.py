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
from web import turns
from web.app import create_app
from web.guards.session import COOKIE
from web.request import Request
from web.route import SignedIn
from web.routes import ROUTES

CLIENTS = 6


def most_at_once(side: WriteSide, path: str, enough: int) -> int:
    """How many of the handlers of a route were at work together, of six clients that ask at once; each of them waits
    a moment for `enough` to be there."""
    inside, most, together = 0, 0, threading.Condition()

    def handler(request: Request) -> Response:
        nonlocal inside, most
        with together:
            inside += 1
            most = max(most, inside)
            together.notify_all()
            together.wait_for(lambda: most >= enough, timeout=0.2)
            inside -= 1
        return PlainTextResponse("done")

    app = create_app(LogOnly(side), [*ROUTES, SignedIn(path, handler, "slow")])
    cookie = {"Cookie": f"{COOKIE}={token(side, Role.BUREAU)}"}
    with served(app) as address, ThreadPoolExecutor(CLIENTS) as pool:
        answers = pool.map(lambda _: httpx2.get(f"{address}{path}", headers=cookie, timeout=20).text, range(CLIENTS))
        assert list(answers) == ["done"] * CLIENTS
    return most


@pytest.mark.parametrize(("path", "together"), [("/slow", 1), ("/slow.pdf", CLIENTS)])
def test_pages_take_turns_and_files_do_not(
    side: WriteSide, monkeypatch: pytest.MonkeyPatch, path: str, together: int
) -> None:
    monkeypatch.setattr(turns, "LONG", 60)
    assert most_at_once(side, path, CLIENTS) == together


def test_a_page_that_takes_long_lets_the_next_begin(side: WriteSide, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "LONG", 0.01)
    assert most_at_once(side, "/slow", 2) > 1


def test_what_is_a_page() -> None:
    pages = {one.name for one in ROUTES if one.is_page}
    assert {"desk.today", "people.show"} <= pages
    assert not {"static", "health", "cases.csv", "exits.paper", "handover.statement"} & pages
