"""Clients killed in the middle of their work lose nothing that was acknowledged, and nothing is recorded twice."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from domain.shared.effects import Claim
from tenants.settings import Settings
from tenants.store.check import check_effects
from tenants.store.errors import RequestRepeated
from tenants.store.log import Log
from tests.faults.history import History, doubled, invented, lost, recorded
from tests.faults.store_client import ask
from tests.tenants.store.samples import envelope, registry

pytestmark = [pytest.mark.faults, pytest.mark.timeout(600)]

CLIENTS = 2
KILLS = 3
ROOT = Path(__file__).parents[2]


class Load:
    """Clients at work on one database, writing into one journal."""

    def __init__(self, settings: Settings, journal: Path, mode: str = "") -> None:
        self._words = [str(journal), settings.database_url or str(settings.data_dir), mode]
        self._journal = journal
        self._started = 0
        self.programs = [self._start() for _ in range(CLIENTS)]

    def _start(self) -> subprocess.Popen[bytes]:
        self._started += 1
        command = [sys.executable, "-W", "ignore", "-m", "tests.faults.store_client", f"client-{self._started}"]
        return subprocess.Popen([*command, *self._words], cwd=ROOT)

    def until_at_work(self, more: int = 20) -> None:
        """Return when so many more requests have been acknowledged."""
        enough = len(History.read(self._journal).acknowledged) + more
        deadline = time.monotonic() + 120
        while len(History.read(self._journal).acknowledged) < enough:
            assert time.monotonic() < deadline, "the clients do not get on"
            time.sleep(0.02)

    def kill_one(self, random_: random.Random) -> None:
        at = random_.randrange(CLIENTS)
        self._kill(self.programs[at])
        self.programs[at] = self._start()

    def stop(self) -> None:
        for program in self.programs:
            self._kill(program)

    def _kill(self, program: subprocess.Popen[bytes]) -> None:
        program.send_signal(signal.SIGKILL)
        program.wait()


def history_of_kills(settings: Settings, journal: Path, kills: int, mode: str = "") -> History:
    seeded = random.Random(kills)  # noqa: S311
    load = Load(settings, journal, mode)
    try:
        for _ in range(kills):
            load.until_at_work()
            time.sleep(seeded.uniform(0, 0.05))
            load.kill_one(seeded)
        load.until_at_work()
    finally:
        load.stop()
    return History.read(journal)


def claims_of(event: object) -> Iterable[Claim]:
    stream = getattr(event, "voucher", "")
    return [Claim("once", stream.removeprefix("voucher/"), stream)]


def test_nothing_acknowledged_is_lost_and_nothing_is_recorded_twice(
    database: Settings, tmp_path: Path, effort: int
) -> None:
    history = history_of_kills(database, tmp_path / "journal", KILLS * effort)
    log = Log(database, registry())
    assert len(history.acknowledged) >= 20 * KILLS
    assert lost(history, log) == set()
    assert doubled(log) == set()
    assert invented(history, log) == set()
    assert check_effects(log, claims_of) == []
    settle(log, history)
    assert set(recorded(log)) == history.sent
    assert doubled(log) == set()
    assert check_effects(log, claims_of) == []
    log.close()


def settle(log: Log, history: History) -> None:
    """Ask again, with the same id, for everything whose outcome was not heard."""
    before = recorded(log)
    for request_id in sorted(history.unknown):
        try:
            ask(log, request_id)
            assert request_id not in before
        except RequestRepeated:
            assert request_id in before


def test_the_database_is_ready_at_once_after_a_kill(database: Settings, tmp_path: Path) -> None:
    history_of_kills(database, tmp_path / "journal", 1)
    started = time.monotonic()
    log = Log(database, registry())
    log.append([envelope("voucher/afterwards")])
    assert time.monotonic() - started < 5
    log.close()


def test_control_who_acknowledges_before_recording_loses_what_was_acknowledged(
    database: Settings, tmp_path: Path
) -> None:
    history = history_of_kills(database, tmp_path / "journal", 1, mode="hasty")
    log = Log(database, registry())
    there = recorded(log)
    assert [request for request in history.acknowledged if request not in there]
    assert lost(history, log)
    log.close()


def test_control_who_asks_again_without_the_id_records_twice(database: Settings, tmp_path: Path) -> None:
    history = history_of_kills(database, tmp_path / "journal", 1, mode="slow")
    log = Log(database, registry())
    assert doubled(log) == set()
    for request_id in history.unknown:
        log.append([envelope(f"again/{request_id}", request_id=request_id)])
    assert doubled(log)
    log.close()
