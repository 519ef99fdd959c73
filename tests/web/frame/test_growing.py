"""A list is handed over while it is being made, whole or recognisably not."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx2
import pytest

from tenants.accounts.roles import Role
from tenants.platform import WriteSide
from tests.support.frame import LogOnly, token
from tests.support.server import served
from web.app import create_app
from web.guards.session import COOKIE
from web.request import Request
from web.route import SignedIn
from web.routes import ROUTES
from web.shown.download import handed
from web.shown.growing import AT_ONCE, PIECE

WAIT = 10  # seconds; a failing test waits so long, no other one does
Row = tuple[str, int]
LINE, LINES = "一行" * 30, 4 * PIECE // 180


def rows(number: int) -> Iterator[Row]:
    yield from ((LINE, n) for n in range(number))


def asking(side: WriteSide, lines: Iterable[Row], form: str = "csv") -> Iterator[tuple[str, dict[str, str]]]:
    def handler(request: Request) -> object:
        return handed(request, "long", "名单", ["a", "b"], lines)

    app = create_app(LogOnly(side), [*ROUTES, SignedIn(f"/long.{form}", handler, "long")])  # type: ignore[arg-type]
    with served(app) as address:
        yield f"{address}/long.{form}", {"Cookie": f"{COOKIE}={token(side, Role.BUREAU)}"}


def test_a_short_list_says_how_long_it_is(side: WriteSide) -> None:
    for address, cookie in asking(side, rows(3)):
        answer = httpx2.get(address, headers=cookie, timeout=WAIT)
        assert answer.headers["Content-Length"] == str(len(answer.content))
        assert answer.text.count(LINE) == 3


def test_the_first_lines_are_there_before_the_last_are_made(side: WriteSide) -> None:
    seen = threading.Event()

    def lines() -> Iterator[Row]:
        yield from rows(LINES // 2)
        assert seen.wait(WAIT)
        yield from rows(LINES - LINES // 2)

    for address, cookie in asking(side, lines()):
        with httpx2.stream("GET", address, headers=cookie, timeout=WAIT) as answer:
            told = b""
            for part in answer.iter_bytes():
                told += part
                seen.set()
        assert told.decode("utf-8-sig").count("\r\n") == 1 + LINES


def failing(after: int) -> Iterator[Row]:
    yield from rows(after)
    raise ZeroDivisionError


def test_what_goes_wrong_at_once_is_a_page(side: WriteSide) -> None:
    for address, cookie in asking(side, failing(0)):
        answer = httpx2.get(address, headers=cookie, timeout=WAIT)
        assert (answer.status_code, answer.headers["Content-Type"]) == (500, "text/html; charset=utf-8")


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_list_that_breaks_off_is_not_taken_for_whole(side: WriteSide, form: str) -> None:
    def lines() -> Iterator[Row]:
        yield from ((f"{LINE}{hash((n, form))}", n) for n in range(LINES * 4))
        raise ZeroDivisionError

    for address, cookie in asking(side, lines(), form):
        with pytest.raises(httpx2.RemoteProtocolError):
            httpx2.get(address, headers=cookie, timeout=WAIT)


def test_a_reader_who_leaves_ends_the_making(side: WriteSide) -> None:
    ended, left = threading.Event(), threading.Event()

    def lines() -> Iterator[Row]:
        try:
            yield from rows(LINES)
            assert left.wait(WAIT)
            while True:
                yield from rows(LINES)
        finally:
            ended.set()

    for address, cookie in asking(side, lines()):
        with httpx2.stream("GET", address, headers=cookie, timeout=WAIT) as answer:
            next(answer.iter_bytes())
        left.set()
        assert ended.wait(WAIT)


class Watched:
    """The lines of a list, which no file begins before so many are at it as may be."""

    def __init__(self) -> None:
        self.now = self.most = 0
        self._lock, self._many = threading.Lock(), threading.Event()

    def __iter__(self) -> Iterator[Row]:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)
        if self.most >= AT_ONCE:
            self._many.set()
        assert self._many.wait(WAIT)
        yield from rows(3)
        with self._lock:
            self.now -= 1


def test_a_few_files_are_made_at_once_and_the_others_wait_their_turn(side: WriteSide) -> None:
    lines = Watched()
    for address, cookie in asking(side, lines):

        def ask(_: int, address: str = address, cookie: dict[str, str] = cookie) -> int:
            return httpx2.get(address, headers=cookie, timeout=WAIT).text.count(LINE)

        with ThreadPoolExecutor(3 * AT_ONCE) as readers:
            assert list(readers.map(ask, range(3 * AT_ONCE))) == [3] * (3 * AT_ONCE)
    assert (lines.most, lines.now) == (AT_ONCE, 0)
