"""Several programs that start at once on one database, empty or not, all come up; without the lock some do not."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tenants.settings import Settings
from tenants.store.log import Log
from tests.support.databases import Servers, settings_for
from tests.tenants.store.samples import registry

pytestmark = [pytest.mark.faults, pytest.mark.timeout(300)]

PROGRAMS = 4
ROUNDS = 2
ROOT = Path(__file__).parents[2]
KINDS = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]


@pytest.fixture(params=KINDS)
def databases(request: pytest.FixtureRequest, tmp_path: Path, servers: Servers) -> Iterator[list[Settings]]:
    """Empty ones; made as they are needed, so that a test that is content early does not pay for the rest."""
    with ExitStack() as stack:

        def new(number: int) -> Settings:
            folder = tmp_path / f"database-{number}"
            folder.mkdir()
            return stack.enter_context(settings_for(request.param, folder, servers, migrated=False))

        effort = int(request.config.getoption("--rounds") or (10 if request.config.getoption("-m") == "faults" else 1))
        yield [new(number) for number in range(ROUNDS * effort)]


def start_together(databases: list[Settings], folder: Path, *, protected: bool) -> list[list[str]]:
    """For each database what went wrong in each program; empty texts when nothing did."""
    folder.mkdir()
    names = [one.database_url or str(one.data_dir) for one in databases]
    word = "protected" if protected else "unprotected"
    command = [sys.executable, "-W", "ignore", "-m", "tests.faults.store_start"]
    programs = [
        subprocess.Popen([*command, str(number), str(folder), word, *names], cwd=ROOT) for number in range(PROGRAMS)
    ]
    try:
        return [_round(folder, number, programs) for number in range(len(databases))]
    finally:
        for program in programs:
            program.kill()
            program.wait()


def _round(folder: Path, number: int, programs: list[subprocess.Popen[bytes]]) -> list[str]:
    _wait_for(folder, f"ready-{number}-*", programs)
    (folder / f"go-{number}").touch()
    return [done.read_text() for done in _wait_for(folder, f"done-{number}-*", programs)]


def _wait_for(folder: Path, pattern: str, programs: list[subprocess.Popen[bytes]]) -> list[Path]:
    deadline = time.monotonic() + 120
    while len(found := sorted(folder.glob(pattern))) < len(programs):
        assert time.monotonic() < deadline, f"{pattern}: only {found}"
        time.sleep(0.002)
    return found


def recorded(settings: Settings) -> int:
    log = Log(settings, registry())
    try:
        return len(log.feed(0))
    finally:
        log.close()


def test_programs_that_start_together_all_come_up(databases: list[Settings], tmp_path: Path) -> None:
    twice = databases * 2  # empty the first time
    assert start_together(twice, tmp_path / "starts", protected=True) == [[""] * PROGRAMS] * len(twice)
    assert [recorded(one) for one in databases] == [PROGRAMS * 2] * len(databases)


def test_control_without_the_lock_some_do_not(databases: list[Settings], tmp_path: Path) -> None:
    problems = start_together(databases, tmp_path / "starts", protected=False)
    assert any(problem for one in problems for problem in one)
