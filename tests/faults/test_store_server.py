"""PostgreSQL dies under load and comes back: clients hear that it is away, ask again, and everything is there once."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tenants.settings import Settings
from tenants.store.check import check_effects
from tenants.store.errors import RequestRepeated, StoreUnavailable
from tenants.store.log import Log
from tenants.store.migrations import migrate
from tests.faults.history import History, doubled, invented, lost, recorded
from tests.faults.store_client import ask
from tests.faults.test_store_kill import claims_of
from tests.support.databases import Servers, create_database, text_of
from tests.tenants.store.samples import registry

pytestmark = [pytest.mark.faults, pytest.mark.postgres, pytest.mark.timeout(600)]

CLIENTS = 4
CRASHES = 1


class Server:
    """A PostgreSQL of this test alone, that may be killed."""

    def __init__(self, servers: Servers) -> None:
        self._running = servers.embedded()
        database = create_database(servers.url("postgresql"))
        self.url = text_of(servers.url("postgresql").set(database=database))

    def crash(self, kill: signal.Signals) -> None:
        postmaster = psutil.Process(self._running.get_pid() or 0)
        family = [postmaster, *postmaster.children(recursive=True)]
        os.kill(postmaster.pid, kill)
        psutil.wait_procs(family, timeout=30)

    def start(self) -> None:
        self._running.ensure_postgres_running()


@pytest.fixture(scope="module")
def own_servers() -> Iterator[Servers]:
    servers = Servers()
    yield servers
    servers.stop()


@pytest.fixture
def server(own_servers: Servers) -> Server:
    return Server(own_servers)


class Clients:
    """Threads that ask, and ask again with the same id until they are heard."""

    def __init__(self, log: Log) -> None:
        self.history = History()
        self.away = 0
        self.longest = 0.0
        self._log = log
        self._stopping = threading.Event()
        self._threads = [threading.Thread(target=self._work, args=(number,)) for number in range(CLIENTS)]
        for thread in self._threads:
            thread.start()

    def _work(self, name: int) -> None:
        number = 0
        while not self._stopping.is_set():
            number += 1
            request_id = f"{name}-{number}"
            self.history.sent.add(request_id)
            started = time.monotonic()
            while (position := self._ask(request_id)) is None:
                time.sleep(0.05)
            self.history.acknowledged[request_id] = position
            self.longest = max(self.longest, time.monotonic() - started)

    def _ask(self, request_id: str) -> int | None:
        try:
            return ask(self._log, request_id)[0]
        except RequestRepeated as repeated:
            return repeated.stored.last_position
        except StoreUnavailable:
            self.away += 1
            return None

    def until_more(self, more: int) -> None:
        enough = len(self.history.acknowledged) + more
        deadline = time.monotonic() + 60
        while len(self.history.acknowledged) < enough:
            assert time.monotonic() < deadline, "the clients do not get on"
            time.sleep(0.02)

    def stop(self) -> None:
        self._stopping.set()
        for thread in self._threads:
            thread.join()


@pytest.mark.parametrize("kill", [signal.SIGQUIT, signal.SIGINT, signal.SIGKILL], ids=["immediate", "fast", "killed"])
def test_a_server_that_dies_under_load_loses_and_doubles_nothing(
    server: Server, tmp_path: Path, kill: signal.Signals, effort: int
) -> None:
    settings = Settings(database_url=server.url, data_dir=tmp_path)
    migrate(settings)
    log = Log(settings, registry())
    clients = Clients(log)
    try:
        for _ in range(CRASHES * effort):
            clients.until_more(50)
            server.crash(kill)
            with pytest.raises(StoreUnavailable):
                log.head()
            time.sleep(0.5)
            server.start()
            clients.until_more(50)
            assert log.head() > 0
    finally:
        clients.stop()
    assert clients.away > 0
    assert lost(clients.history, log) == set()
    assert doubled(log) == set()
    assert invented(clients.history, log) == set()
    assert set(recorded(log)) == clients.history.sent
    assert check_effects(log, claims_of) == []
    log.close()
