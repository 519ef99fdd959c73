"""The serving process is killed under load: what it acknowledged is there once, what it did not can be asked again."""

from __future__ import annotations

import random
import threading
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path

import httpx2
import pytest

from projections.check import check
from tenants.clock import system_clock
from tenants.settings import Settings
from tests.cli.test_serving import free_port, running
from tests.journeys.http.crowd import Clerk, clerks_at, shown
from tests.support.controls import OPERATOR
from tests.support.journal import OK, REFUSED, UNKNOWN, Journal
from tests.support.programs import Program, start, start_module, until
from tests.support.working import Working, working

pytestmark = pytest.mark.faults
CLIENTS, PEOPLE = 8, 250


@contextmanager
def full_waiting_room(settings: Settings) -> Iterator[Working]:
    """People for whom a case can be opened, by the clock of this machine."""
    with working(settings, system_clock() - timedelta(minutes=5), durable=False) as province:
        province.adopt_scheme()
        province.contract(OPERATOR, first=province.today, last=province.today + timedelta(days=300))
        for number in range(PEOPLE):
            person = province.registration(OPERATOR, f"person-{number}", province.today)
            province.do(person, province.staff(OPERATOR))
        yield province


def open_case(clerk: Clerk, person: int, request: str, today: str) -> str:
    """How it was answered; what never came back, or came back as a fault, is unknown."""
    form = {
        "request_id": request,
        "on": today,
        "unemployed_since": today,
        "cause": "resigned",
        "wish": "job",
        "situation": "",
        "declared": ["able_to_work", "wants_work", "is_unemployed"],
    }
    try:
        answer = clerk.http.post(f"/people/person-{person}/cases/2.1.1", data=form)
    except httpx2.TransportError:
        return UNKNOWN
    return OK if answer.status_code == 303 else UNKNOWN if answer.status_code >= 500 else REFUSED


class Load:
    """Clients that open cases one after the other, each for somebody else, until the server is gone."""

    def __init__(self, clerks: list[Clerk], journal: Journal, today: str) -> None:
        self._journal, self._today = journal, today
        self._people = count()
        self.requests: dict[str, tuple[Clerk, int]] = {}
        self._threads = [threading.Thread(target=self._work, args=(clerk,)) for clerk in clerks]

    def begin(self) -> None:
        for one in self._threads:
            one.start()

    def end(self) -> None:
        for one in self._threads:
            one.join()

    def _work(self, clerk: Clerk) -> None:
        for person in self._people:
            if person >= PEOPLE:
                return
            request = str(uuid.uuid4())
            self.requests[request] = clerk, person
            self._journal.sent(request)
            if self.ask(request) == UNKNOWN:
                return

    def ask(self, request: str) -> str:
        """Send a request, for the first time or again."""
        clerk, person = self.requests[request]
        answer = open_case(clerk, person, request, self._today)
        self._journal.answered(request, answer)
        return answer


def stored(province: Working) -> Counter[str]:
    """The requests of all cases that were opened in the log, with how many each opened."""
    events = province.side.log.feed(0, 1_000_000)
    return Counter(one.request_id for one in events if one.name == "cases.opened.v1")


def trial(settings: Settings, folder: Path, serve: Callable[[int], Program]) -> tuple[set[str], Counter[str]]:
    """One kill, somewhere in the middle: the requests that were acknowledged and are not there, and all that are there.

    On the way: whatever was unknown is settled by asking again, and the read models equal their rebuild.
    """
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with (
        full_waiting_room(settings) as province,
        closing(Journal(folder / "journal.txt")) as journal,
        clerks_at(address, province, CLIENTS) as clerks,
    ):
        load = Load(clerks, journal, province.today.isoformat())
        with running(serve(port)):  # killed on the way out
            shown(address, province.side.log.head())
            load.begin()
            enough = random.randrange(CLIENTS, PEOPLE // 3)  # noqa: S311  when to kill
            until(lambda: len(journal.of(OK)) >= enough)
        load.end()
        assert not journal.of(REFUSED)
        lost = journal.of(OK) - set(stored(province))
        with running(start(settings, "serve", "--port", str(port))):
            shown(address, province.side.log.head())
            assert {load.ask(request) for request in journal.of(UNKNOWN)} <= {OK}
        province.runner.catch_up()
        assert check(province.side.log, province.views).equal
        return lost, stored(province)


def test_nothing_acknowledged_is_lost_or_doubled_when_the_server_is_killed(database: Settings, tmp_path: Path) -> None:
    lost, there = trial(database, tmp_path, lambda port: start(database, "serve", "--port", str(port)))
    assert lost == set()
    assert set(there.values()) == {1}


def test_a_server_that_acknowledges_before_it_writes_is_seen_to_lose(sqlite_database: Settings, tmp_path: Path) -> None:
    lost, _ = trial(
        sqlite_database, tmp_path, lambda port: start_module(sqlite_database, "tests.faults.hasty_server", str(port))
    )
    assert lost
