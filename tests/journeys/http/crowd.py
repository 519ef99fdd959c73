"""A desk with clerks who are signed in, seen from outside: addresses, forms, answers."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TypeVar

import httpx2

from domain.shared.refusal import Refusal
from tenants.accounts.roles import Role
from tenants.accounts.sessions import Session
from tests.support.controls import OPERATOR
from tests.support.programs import until
from tests.support.working import Working

PASSWORD = "a password long enough"
COOKIE = "yizhan_session"
A = TypeVar("A")


@dataclass(frozen=True)
class Clerk:
    """A browser in which a clerk of the operator's window is signed in."""

    http: httpx2.Client

    def form(self, path: str) -> dict[str, str]:
        """The hidden fields that a page puts into its forms: the request id of this rendering."""
        page = self.http.get(path)
        assert page.status_code == 200, page.text
        found = re.search(r'name="request_id"[^>]*value="([0-9a-f-]{36})"', page.text)
        assert found, page.text
        return {"request_id": found[1]}

    def send(self, path: str, **fields: str) -> httpx2.Response:
        return self.http.post(path, data=fields)


@contextmanager
def clerks_at(address: str, province: Working, clients: int, accounts: int = 4) -> Iterator[list[Clerk]]:
    """As many browsers, spread over a few accounts and their sessions."""
    tokens = [_session(province, f"clerk{number}") for number in range(accounts)]
    with ExitStack() as stack:
        yield [Clerk(stack.enter_context(_browser(address, tokens[number % accounts]))) for number in range(clients)]


def _session(province: Working, login: str) -> str:
    """A new account at the operator's window, and a session of it."""
    made = province.side.accounts.add_user(
        login,
        PASSWORD,
        role=Role.CLERK,
        display_name="窗口",
        area=OPERATOR[3:9],
        tenant=OPERATOR,
        outlet=province.outlet(OPERATOR),
    )
    assert not isinstance(made, Refusal), made
    session = province.side.accounts.sign_in(login, PASSWORD, "127.0.0.1")
    assert isinstance(session, Session), session
    return session.token


def _browser(address: str, token: str) -> httpx2.Client:
    return httpx2.Client(
        base_url=address, cookies={COOKIE: token}, headers={"Origin": address}, timeout=60, verify=False
    )


def at_once(deeds: Sequence[Callable[[], A]]) -> list[A]:
    """Each on a thread of its own, all let go at the same moment; what they answered, in order."""
    barrier = threading.Barrier(len(deeds))
    answers: dict[int, A] = {}

    def run(number: int, deed: Callable[[], A]) -> None:
        barrier.wait()
        answers[number] = deed()

    threads = [threading.Thread(target=run, args=item) for item in enumerate(deeds)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [answers[number] for number in range(len(deeds))]


def shown(address: str, position: int) -> None:
    """Wait until the pages reflect a position of the log."""

    def reached() -> bool:
        try:
            found: int = httpx2.get(f"{address}/healthz", timeout=5).json()["position"]
        except httpx2.TransportError:
            return False
        return found >= position

    until(reached)
